@NullMarked
package org.stationportal.calendar.api;

import org.jspecify.annotations.NullMarked;
