/** Meters for other systems. */
@NullMarked
package org.stationportal.meters.api;

import org.jspecify.annotations.NullMarked;
