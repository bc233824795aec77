/** Repair calls 报修 from the call to the call-back, and the duty roster 值班表 that says who is held to them (clause 4.3). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "customers",
            "counter::desk",
            "deadlines",
            "deadlines::ui",
            "conversations",
            "findings"
        })
@NullMarked
package org.stationportal.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
