/** Files about what the features keep: their kind known by content, stored beside the database, served as downloads only. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "organization"})
@NullMarked
package org.stationportal.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
