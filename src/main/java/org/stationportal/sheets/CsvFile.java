package org.stationportal.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text with commas, semicolons or tabs, in UTF-8 or GB18030: what is not strictly the one must strictly be the other. */
record CsvFile(Path file, Charset charset, char delimiter, int size) implements SourceFile {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static CsvFile open(Path file, SheetLimits limits) throws IOException {
        for (Charset charset : KNOWN) {
            if (isWrittenIn(charset, file)) {
                char delimiter = delimiter(file, charset);
                return new CsvFile(file, charset, delimiter, size(file, charset, delimiter, limits));
            }
        }
        throw SourceFile.refused("encoding");
    }

    @Override
    public Stream<SourceRow> rows() {
        try {
            CSVParser parser = parser(file, charset, delimiter);
            return parser.stream()
                    .map(CsvFile::row)
                    .filter(row -> !row.isBlank())
                    .onClose(() -> close(parser));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWrittenIn(Charset charset, Path file) throws IOException {
        var signs = new char[1 << 16];
        try (Reader reader = strictly(file, charset)) {
            for (int read = reader.read(signs); read >= 0; read = reader.read(signs)) {
                for (int i = 0; i < read; i++) {
                    if (signs[i] == 0) {
                        return false; // UTF-16, or no text at all
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** A line that the parser cannot read, such as an unclosed quotation mark, is known before anything is kept. */
    private static int size(Path file, Charset charset, char delimiter, SheetLimits limits) throws IOException {
        int size = 0;
        try (CSVParser parser = parser(file, charset, delimiter)) {
            try {
                for (CSVRecord record : parser) {
                    size++;
                    if (record.size() > limits.columns() && size <= HEAD_ROWS) {
                        throw SourceFile.refused("tooManyColumns", String.valueOf(record.size()), limits.columns());
                    }
                }
            } catch (UncheckedIOException broken) {
                throw SourceFile.refused("quotation", String.valueOf(size + 1));
            }
        }
        return size;
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        try (var reader = new BufferedReader(strictly(file, charset))) {
            var head = new char[4096];
            int read = reader.read(head);
            String begun = read <= 0 ? "" : new String(head, 0, read);
            char best = ',';
            for (char sign : new char[] {',', '\t', ';'}) {
                best = count(begun, sign) > count(begun, best) ? sign : best;
            }
            return best;
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static CSVParser parser(Path file, Charset charset, char delimiter) throws IOException {
        var reader = new BufferedReader(strictly(file, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false) // or the rows would not have the numbers that a spreadsheet shows
                .setTrailingData(true)
                .get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private static Reader strictly(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static SourceRow row(CSVRecord row) {
        return new SourceRow(
                Math.toIntExact(row.getRecordNumber()),
                row.stream()
                        .map(text -> new SourceCell(bare(text), SourceCell.Kind.TEXT))
                        .toList());
    }

    /** Exports guard long numbers as ="0012" or '0012; what is meant is what stands inside. */
    private static String bare(String text) {
        String bare = text.strip();
        if (bare.startsWith("=\"") && bare.endsWith("\"") && bare.length() >= 3) {
            return bare.substring(2, bare.length() - 1);
        }
        return bare.startsWith("'") ? bare.substring(1) : bare;
    }

    private static void close(CSVParser parser) {
        try {
            parser.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
