/** How deadlines are shown everywhere: time in words with its colour, and the administrator's clauses. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.deadlines.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
