/** The desk of the counter: what a feature needs to have its business taken in there, and what all of them share. */
@NamedInterface("desk")
@NullMarked
package org.stationportal.counter.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
