/** Weekly summaries for other systems, under {@code /api/v1}. */
@NullMarked
package org.stationportal.summaries.api;

import org.jspecify.annotations.NullMarked;
