package org.stationportal.sheets;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows a sheet has, and which of its cells are covered by a merged one: known without a look at its values. */
final class SheetScan {

    private static final String ROW = "row r=\"";
    private static final String MERGED = "mergeCell ref=\"";
    /** Longer than anything that is looked for. */
    private static final int OVERLAP = 64;

    private static final int MOST_COVERED = 500_000;

    private final Map<Integer, BitSet> covered = new HashMap<>();
    private String left = "";
    private int rows;
    private int cells;

    int rows() {
        return rows;
    }

    /** True for a cell whose value stands in another one with which it is merged; rows from 1, columns from 0. */
    boolean isCovered(int row, int column) {
        @Nullable BitSet columns = covered.get(row);
        return columns != null && columns.get(column);
    }

    boolean anyCovered(int row) {
        return covered.containsKey(row);
    }

    int lastCovered(int row) {
        @Nullable BitSet columns = covered.get(row);
        return columns == null ? -1 : columns.length() - 1;
    }

    void read(String part) {
        String text = left + part;
        int upTo = Math.max(text.length() - OVERLAP, 0);
        look(text, upTo);
        left = text.substring(upTo);
    }

    void end() {
        look(left, left.length());
        left = "";
    }

    private void look(String text, int upTo) {
        for (int at = text.indexOf(ROW); at >= 0 && at < upTo; at = text.indexOf(ROW, at + 1)) {
            rows++;
        }
        for (int at = text.indexOf(MERGED); at >= 0 && at < upTo; at = text.indexOf(MERGED, at + 1)) {
            int end = text.indexOf('"', at + MERGED.length());
            if (end > 0) {
                cover(text.substring(at + MERGED.length(), end));
            }
        }
    }

    private void cover(String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            return;
        }
        var from = new Place(range.substring(0, colon));
        var to = new Place(range.substring(colon + 1));
        for (int row = from.row(); row <= to.row(); row++) {
            BitSet columns = covered.computeIfAbsent(row, any -> new BitSet());
            for (int column = from.column(); column <= to.column(); column++) {
                if (++cells > MOST_COVERED) {
                    throw SourceFile.refused("merged");
                }
                if (row != from.row() || column != from.column()) {
                    columns.set(column);
                }
            }
        }
    }

    /** Such as B12. */
    private record Place(int row, int column) {

        Place(String address) {
            var place = new org.dhatim.fastexcel.reader.CellAddress(address);
            this(place.getRow() + 1, place.getColumn());
        }
    }
}
