package org.stationportal.base;

import java.time.ZoneId;

/** The one zone of the portal: all stations work on China Standard Time, whatever the zone of the process. */
public final class PortalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PortalTime() {}
}
