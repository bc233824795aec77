package org.stationportal.database;

/**
 * Instants are stored as {@code DATETIME(6)} in UTC. These options make the driver convert by UTC and not by the zone of
 * the process, and set the session to UTC, so that {@code NOW(6)} agrees too.
 */
final class JdbcUrl {

    private static final String UTC =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true";

    private JdbcUrl() {}

    static String withUtc(String url) {
        if (url.contains("connectionTimeZone=") || url.contains("timezone=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + UTC;
    }
}
