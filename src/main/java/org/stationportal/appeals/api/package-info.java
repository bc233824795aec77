/** Appeals for other systems, read only. */
@NullMarked
package org.stationportal.appeals.api;

import org.jspecify.annotations.NullMarked;
