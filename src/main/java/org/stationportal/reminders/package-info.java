/** Ladders, the sweep, and notices with the proof of their service; a breach leaves here with the notice it rests on. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "calendar",
            "calendar::ui",
            "deadlines",
            "deadlines::ui",
            "channels",
            "conversations",
            "conversations::ui"
        })
@NullMarked
package org.stationportal.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
