/** The ledger that only grows, chained by hash and each entry resting on a served notice; decisions, and the months. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "calendar",
            "calendar::ui",
            "conversations",
            "conversations::ui",
            "deadlines",
            "deadlines::ui",
            "reminders",
            "reminders::ui"
        })
@NullMarked
package org.stationportal.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
