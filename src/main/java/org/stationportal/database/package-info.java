/** Where the rows are kept: a MariaDB of the portal's own in a data folder, or the one that {@code PORTAL_DB_URL} names. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stationportal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
