package org.stationportal.attachments;

/**
 * What files are attached to, as the feature that keeps it names it; this module knows no more.
 *
 * @param type the kind, the same as the type of a subject, for example {@code counter.application}
 * @param id   the feature's number of it
 */
public record Owner(String type, String id) {}
