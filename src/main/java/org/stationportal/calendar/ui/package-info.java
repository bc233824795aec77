@NullMarked
package org.stationportal.calendar.ui;

import org.jspecify.annotations.NullMarked;
