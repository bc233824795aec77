/** Meters 计量资产 over the years: when they have to be replaced, what is wrong with them, and their replacement (clause 2.2). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "customers",
            "counter",
            "deadlines",
            "deadlines::ui",
            "plans"
        })
@NullMarked
package org.stationportal.meters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
