/** The month's plans 计划: made from the data, released and worked off by whoever owes them (clauses 2.1-2.4, 2.7, 3.1, 3.2). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "customers",
            "deadlines",
            "deadlines::ui",
            "losses",
            "sheets",
            "summaries"
        })
@NullMarked
package org.stationportal.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
