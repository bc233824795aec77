package org.stationportal.losses;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/** Addresses of the pages of losses. */
public final class LossPaths {

    private LossPaths() {}

    /** The page of an area in a month. */
    public static String area(String areaNo, YearMonth month) {
        return "losses/" + URLEncoder.encode(areaNo, StandardCharsets.UTF_8).replace("+", "%20") + "?month=" + month;
    }
}
