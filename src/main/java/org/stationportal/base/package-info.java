/** What every module may use: the clock, rule violations, texts in two languages, paging; it knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stationportal.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
