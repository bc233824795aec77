/** The demo: a station with a history that was really played, and a clock that can be moved forward; nobody uses it. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "calendar",
            "customers",
            "customers::standard",
            "deadlines",
            "reminders",
            "conversations",
            "counter",
            "repairs",
            "repairs::roster",
            "complaints",
            "losses",
            "plans",
            "summaries",
            "assessment",
            "appeals"
        })
@NullMarked
package org.stationportal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
