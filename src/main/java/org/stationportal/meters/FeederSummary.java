package org.stationportal.meters;

/** A line 线路, to choose from. */
public record FeederSummary(FeederId id, String no, String name) {}
