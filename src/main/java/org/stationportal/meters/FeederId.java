package org.stationportal.meters;

/** The identity of a line 线路. */
public record FeederId(long value) {}
