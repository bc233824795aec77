/** Complaints 投诉: taken in with their obligations (clause 4.4), investigated, decided, answered; what is substantiated becomes findings. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "customers",
            "calendar",
            "calendar::ui",
            "deadlines",
            "deadlines::ui",
            "findings",
            "counter::desk"
        })
@NullMarked
package org.stationportal.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
