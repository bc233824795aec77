package org.stationportal.customers.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/** What stands in a file, read by the import's own reader. */
final class ImportTables {

    static final ImportLimits LIMITS = new ImportLimits(
            DataSize.ofMegabytes(50),
            300_000,
            100,
            DataSize.ofMegabytes(600),
            DataSize.ofMegabytes(128),
            200,
            5_000,
            30);

    private ImportTables() {}

    static List<List<String>> read(byte[] content) {
        return rows(content, LIMITS).stream()
                .map(row -> row.cells().stream().map(SourceCell::text).toList())
                .toList();
    }

    static List<SourceRow> rows(byte[] content, ImportLimits limits) {
        try {
            Path file = Files.createTempFile("import-test", ".tmp");
            try {
                Files.copy(new ByteArrayInputStream(content), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                SourceFile source = SourceFile.open(file, limits.sheet());
                Layout.of(source, limits.sheet());
                try (Stream<SourceRow> rows = source.rows()) {
                    return rows.toList();
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
