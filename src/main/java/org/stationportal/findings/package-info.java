/** Findings 查实问题: recorded against a person, who has a time to correct or to object before an entry is made. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "attachments",
            "attachments::ui",
            "organization",
            "calendar",
            "conversations",
            "deadlines",
            "deadlines::ui",
            "appeals"
        })
@NullMarked
package org.stationportal.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
