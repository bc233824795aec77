package org.stationportal.losses;

/** A transformer area or a feeder, by its id. */
public record Place(PlaceKind kind, long id) {}
