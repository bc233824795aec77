/** Who is who: stations, teams, posts with dates, employees who sign in by number, and who is signed in. */
@ApplicationModule(allowedDependencies = {"base", "base::ui"})
@NullMarked
package org.stationportal.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
