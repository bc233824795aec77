package org.stationportal.customers.imports;

import java.util.List;

/** A row of a file, with the number that a spreadsheet shows. */
record SourceRow(int no, List<SourceCell> cells) {

    SourceRow {
        cells = List.copyOf(cells);
    }

    SourceCell at(int place) {
        return place < cells.size() ? cells.get(place) : SourceCell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(SourceCell::isEmpty);
    }
}
