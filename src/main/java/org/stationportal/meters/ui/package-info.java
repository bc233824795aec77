/** The rotation list and the page of a meter. */
@NullMarked
package org.stationportal.meters.ui;

import org.jspecify.annotations.NullMarked;
