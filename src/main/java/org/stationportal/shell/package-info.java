/** The frame: bar, menu, sign-in, home, errors; features plug into it by {@code @Menu} and beans of {@code base.ui}. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization"})
@NullMarked
package org.stationportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
