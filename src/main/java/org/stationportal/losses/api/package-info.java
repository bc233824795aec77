/** Line losses for other systems, under {@code /api/v1}. */
@NullMarked
package org.stationportal.losses.api;

import org.jspecify.annotations.NullMarked;
