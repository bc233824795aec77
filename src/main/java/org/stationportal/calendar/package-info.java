/** Which days are worked and which hours: off-days by published notices, versions, and deadlines counted day by day. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization"})
@NullMarked
package org.stationportal.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
