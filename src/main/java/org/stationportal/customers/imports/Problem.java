package org.stationportal.customers.imports;

import java.util.List;

/**
 * What is wrong with one cell, and what to enter instead: the key of a text with its arguments.
 *
 * @param row   as a spreadsheet numbers it
 * @param value what the cell holds, cut to a length that fits a list; of the number of a document only the ends
 */
public record Problem(int row, ImportField field, String value, String key, List<String> arguments) {

    private static final int LONGEST = 60;

    public Problem {
        value = field == ImportField.ID_NO ? Masked.of(value) : value;
        value = value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
        arguments = List.copyOf(arguments);
    }
}
