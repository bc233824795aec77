package org.stationportal.calendar;

/** What became of a change: the version now in force, and whether this change made it. */
public record CalendarChange(long version, boolean changed) {}
