package org.stationportal.customers.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;

/** A file to import, known by its content and never by its name; opening it checks what could harm or mislead. */
sealed interface SourceFile permits CsvFile, ExcelFile {

    int HEAD_ROWS = 10;

    /** The rows in their order, read as they are asked for; close the stream. Blank rows are left out. */
    Stream<SourceRow> rows();

    /** How many rows there are, the headings and perhaps some blank ones among them. */
    int size();

    static SourceFile open(Path file, ImportLimits limits) {
        try {
            if (Files.size(file) == 0) {
                throw refused("empty");
            }
            byte[] head;
            try (var content = Files.newInputStream(file)) {
                head = content.readNBytes(8);
            }
            if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw refused("oldExcel"); // .xls, or an .xlsx behind a password
            }
            SourceFile opened =
                    begins(head, 'P', 'K', 3, 4) ? ExcelFile.open(file, limits) : CsvFile.open(file, limits);
            if (opened.size() > limits.rows() + HEAD_ROWS) {
                throw refused("tooManyRows", String.valueOf(opened.size()), String.valueOf(limits.rows()));
            }
            return opened;
        } catch (IOException unreadable) {
            throw refused("unreadable");
        }
    }

    /** The row of the headings: the one of the first ten that names most of the fields, for some have a title above. */
    default Layout layout(ImportLimits limits) {
        List<SourceRow> head;
        try (Stream<SourceRow> rows = rows()) {
            head = rows.takeWhile(row -> row.no() <= HEAD_ROWS).toList();
        }
        Layout best = null;
        for (SourceRow row : head) {
            if (row.cells().size() > limits.columns()) {
                throw refused("tooManyColumns", String.valueOf(row.cells().size()), limits.columns());
            }
            var layout = new Layout(
                    row.no(),
                    row.cells().stream().map(cell -> cell.text().strip()).toList());
            if (best == null || layout.guess().size() > best.guess().size()) {
                best = layout;
            }
        }
        if (best == null) {
            throw refused("empty");
        }
        if (best.guess().isEmpty()) {
            throw refused("noHeadings");
        }
        return best;
    }

    static RuleViolation refused(String reason, Object... arguments) {
        return RuleViolation.at("file", "customers.import.file." + reason, arguments);
    }

    private static boolean begins(byte[] head, int... signs) {
        return head.length >= signs.length
                && Arrays.equals(
                        signs,
                        java.util.stream.IntStream.range(0, signs.length)
                                .map(i -> head[i] & 0xFF)
                                .toArray());
    }
}
