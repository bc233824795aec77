package org.stationportal.meters;

/** The identity of an abnormality of a meter. */
public record AbnormalityId(long value) {}
