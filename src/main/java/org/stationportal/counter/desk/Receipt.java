package org.stationportal.counter.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stationportal.organization.StationId;

/**
 * What the customer takes home, printed on A4 with the number as a QR code.
 *
 * @param title   what the paper is called, after the name of the station
 * @param rows    what was taken in, in words, and the promised date
 * @param takenBy the name of the clerk
 */
public record Receipt(StationId station, String title, String number, List<Row> rows, String takenBy, Instant takenAt) {

    public Receipt {
        rows = List.copyOf(rows);
    }

    public Receipt(StationId station, String title, String number, String takenBy, Instant takenAt) {
        this(station, title, number, List.of(), takenBy, takenAt);
    }

    /** The same with one more row; a blank value is left out. */
    public Receipt row(String label, String value) {
        if (value.isBlank()) {
            return this;
        }
        var more = new ArrayList<>(rows);
        more.add(new Row(label, value));
        return new Receipt(station, title, number, more, takenBy, takenAt);
    }

    /** One line of the table. */
    public record Row(String label, String value) {}
}
