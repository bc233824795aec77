/** Lines, transformer areas with their managers, customers and meters: found by whatever a customer can tell. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization"})
@NullMarked
package org.stationportal.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
