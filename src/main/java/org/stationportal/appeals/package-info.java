/** Appeals 申诉 against entries: filed by the person in time, decided by somebody who is not concerned, in two instances. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "calendar",
            "deadlines",
            "deadlines::ui",
            "reminders",
            "conversations",
            "conversations::ui",
            "attachments",
            "attachments::ui",
            "assessment",
            "assessment::ui"
        })
@NullMarked
package org.stationportal.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
