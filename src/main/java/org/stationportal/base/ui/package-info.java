/** Small components that every screen uses, and the places where features plug into the shell. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
