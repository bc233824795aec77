package org.stationportal.customers.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationportal.sheets.SourceCell;

/** Days as exports write them: 2024-01-31, 2024/1/31, 2024.1.31, 20240131, 2024年1月31日, with or without a time, or a serial number. */
final class ImportDays {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2}))(?:[ T]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(\\.\\d+)?");
    /** Spreadsheets count from here, as they take 1900 for a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private ImportDays() {}

    static Optional<LocalDate> day(SourceCell cell) {
        Matcher written = WRITTEN.matcher(cell.text());
        Matcher serial = SERIAL.matcher(cell.text());
        try {
            if (written.matches()) {
                int first = written.group(1) != null ? 1 : 4;
                return Optional.of(LocalDate.of(
                        Integer.parseInt(written.group(first)),
                        Integer.parseInt(written.group(first + 1)),
                        Integer.parseInt(written.group(first + 2))));
            }
            // as text too: what a spreadsheet shows as a day, a text format may keep as its number
            return serial.matches()
                    ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
