/** What keeps the data safe: commands that verify the ledger, back everything up and restore it, and the nightly backup. */
@ApplicationModule(allowedDependencies = {"assessment", "base", "base::ui", "database", "organization"})
@NullMarked
package org.stationportal.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
