/** Papers of the assessment: month, person and entry as .xlsx, PDF, CSV and evidence pack, and who took what out when. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "calendar",
            "deadlines",
            "reminders",
            "assessment",
            "assessment::ui",
            "appeals"
        })
@NullMarked
package org.stationportal.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
