package org.stationportal.calendar;

import org.jspecify.annotations.Nullable;

/** The calendar has a new version; {@code year} is the year imported, or null when the working hours changed. */
public record CalendarChanged(long version, @Nullable Integer year) {}
