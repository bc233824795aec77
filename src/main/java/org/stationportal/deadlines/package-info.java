/** The deadline engine: clauses with versions, obligations with budgets that explain themselves, stage chains, suspensions. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization", "calendar", "calendar::ui"})
@NullMarked
package org.stationportal.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
