/** Sheets: rows of .xlsx and .csv files of unknown origin, read as they are asked for; what could harm or mislead is refused. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.stationportal.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
