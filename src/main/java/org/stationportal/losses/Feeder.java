package org.stationportal.losses;

/** A line 线路 of the station, for lists to choose from. */
public record Feeder(long id, String no, String name) {}
