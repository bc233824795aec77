/** Complaints for other systems, under {@code /api/v1}. */
@NullMarked
package org.stationportal.complaints.api;

import org.jspecify.annotations.NullMarked;
