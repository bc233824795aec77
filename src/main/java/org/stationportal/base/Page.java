package org.stationportal.base;

import java.util.List;

/** One page of a list that the database paged; {@code total} counts all rows the reader may see. */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
