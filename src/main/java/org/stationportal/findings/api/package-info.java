/** Findings for other systems, under {@code /api/v1}. */
@NullMarked
package org.stationportal.findings.api;

import org.jspecify.annotations.NullMarked;
