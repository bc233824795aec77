/** Who may come in: sign-in for people, Basic for programs, passwords that must be changed, refusals as problems. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization", "deadlines"})
@NullMarked
package org.stationportal.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
