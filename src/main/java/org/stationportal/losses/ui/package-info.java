/** Line losses on the screen, with their charts. */
@NullMarked
package org.stationportal.losses.ui;

import org.jspecify.annotations.NullMarked;
