/** Repair calls for other systems. */
@NullMarked
package org.stationportal.repairs.api;

import org.jspecify.annotations.NullMarked;
