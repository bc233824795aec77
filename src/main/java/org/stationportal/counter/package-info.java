/** The counter: service applications and metering faults taken in together with their obligations (clauses 1.2, 1.3). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "organization",
            "attachments",
            "attachments::ui",
            "customers",
            "customers::standard",
            "calendar",
            "calendar::ui",
            "deadlines",
            "deadlines::ui"
        })
@NullMarked
package org.stationportal.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
