package org.stationportal.counter;

import java.time.Instant;

/** What a customer was told, when, how, and by whom. */
public record ToldCustomer(Instant at, Way way, String words, String by) {}
