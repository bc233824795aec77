package org.stationportal.reminders;

/** A check found that something due was left, after one that had found nothing. */
public record CompletenessLost(Completeness.Check check) {}
