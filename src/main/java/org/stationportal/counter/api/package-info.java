/** The counter for other systems, under {@code /api/v1}. */
@NullMarked
package org.stationportal.counter.api;

import org.jspecify.annotations.NullMarked;
