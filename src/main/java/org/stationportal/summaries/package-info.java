/** Weekly plans and summaries 周工作计划总结: planned from what is open, filled from what was done, submitted in revisions that stay. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization", "calendar", "deadlines", "deadlines::ui"})
@NullMarked
package org.stationportal.summaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
