@NullMarked
package org.stationportal.reminders.api;

import org.jspecify.annotations.NullMarked;
