/** Line losses 线损: a month's energy by transformer area and feeder, what of it is abnormal, and who analyses the cause (clause 2.4a). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "attachments",
            "attachments::ui",
            "customers",
            "calendar",
            "deadlines",
            "deadlines::ui",
            "sheets"
        })
@NullMarked
package org.stationportal.losses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
