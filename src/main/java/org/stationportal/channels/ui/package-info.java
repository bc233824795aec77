/** One's own channels, and the administrator's view of what did not get through. */
@NullMarked
package org.stationportal.channels.ui;

import org.jspecify.annotations.NullMarked;
