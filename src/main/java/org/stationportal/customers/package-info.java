/** Lines, transformer areas, customers with their files and meters: found by whatever a customer can tell (clause 1.1). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "calendar",
            "deadlines",
            "deadlines::ui",
            "findings",
            "sheets"
        })
@NullMarked
package org.stationportal.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
