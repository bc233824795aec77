package org.stationportal.channels;

/** The identity of an address of a person. */
public record ChannelAddressId(long value) {}
