package org.stationportal.reports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text for a cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. People type
 * these texts (names, titles, reasons), so every text cell goes through here.
 */
final class CellText {

    /** What begins a formula, also full-width and after a tab or a line break. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    static String safe(String text) {
        String bare = text.strip();
        boolean risky = (!text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!bare.isEmpty() && BEGINS_A_FORMULA.indexOf(bare.charAt(0)) >= 0);
        return risky ? "'" + text : text;
    }

    /** Several values in one cell: each is made safe, so that none becomes a formula when the cell is split. */
    static String joined(List<String> values, String separator) {
        return safe(values.stream()
                .filter(value -> !value.isBlank())
                .map(CellText::safe)
                .collect(Collectors.joining(separator)));
    }
}
