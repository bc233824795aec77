package org.stationportal.sheets;

import java.util.List;

/** A row of a file, with the number that a spreadsheet shows. */
public record SourceRow(int no, List<SourceCell> cells) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    public SourceCell at(int place) {
        return place < cells.size() ? cells.get(place) : SourceCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SourceCell::isEmpty);
    }
}
