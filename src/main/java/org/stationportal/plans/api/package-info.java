/** Plans and their items for other systems. */
@NullMarked
package org.stationportal.plans.api;

import org.jspecify.annotations.NullMarked;
