/** The calendar on the screen: the strip that explains a deadline anywhere, and the administrator's page. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.calendar.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
