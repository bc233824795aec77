/** The results of the months and the evidence of entries for other systems. */
@NullMarked
package org.stationportal.reports.api;

import org.jspecify.annotations.NullMarked;
