package org.stationportal.losses;

/** Where losses are measured: a transformer area 台区 or a feeder 线路. */
public enum PlaceKind {
    AREA("area_id"),
    FEEDER("feeder_id");

    private final String column;

    PlaceKind(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
