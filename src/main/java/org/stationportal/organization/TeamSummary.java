package org.stationportal.organization;

/** A team 班组 and the post that leads it. */
public record TeamSummary(TeamId id, StationId station, String name, Post leaderPost) {}
