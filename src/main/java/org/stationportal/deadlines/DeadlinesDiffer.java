package org.stationportal.deadlines;

/** The nightly check computed deadlines again from their history, and so many of them are not what is stored. */
public record DeadlinesDiffer(int count) {}
