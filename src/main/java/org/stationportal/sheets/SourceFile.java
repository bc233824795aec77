package org.stationportal.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;

/** A file to import, known by its content and never by its name; opening it checks what could harm or mislead. */
public sealed interface SourceFile permits CsvFile, ExcelFile {

    int HEAD_ROWS = 10;

    /** The rows in their order, read as they are asked for; close the stream. Blank rows are left out. */
    Stream<SourceRow> rows();

    /** How many rows there are, the headings and perhaps some blank ones among them. */
    int size();

    static SourceFile open(Path file, SheetLimits limits) {
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

    /** A file that cannot be taken, with what to do. */
    static RuleViolation refused(String reason, Object... arguments) {
        return RuleViolation.at("file", "sheets.file." + reason, arguments);
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
