/** The duty roster 值班表: who is on duty when, per team; a changed day is a further version. */
@NamedInterface("roster")
@NullMarked
package org.stationportal.repairs.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
