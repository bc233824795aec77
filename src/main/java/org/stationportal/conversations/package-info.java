/** The chat: each person's talk with the portal, threads by topic, who got and saw which message when, live fan-out to browsers. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization"})
@NullMarked
package org.stationportal.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
