package org.stationportal.sheets;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an .xlsx. */
record ExcelFile(Path file, SheetScan scan, int size) implements SourceFile {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    /** A cell that the library cannot read is an error of this cell and not of the file. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    static ExcelFile open(Path file, SheetLimits limits) throws IOException {
        var sheets = ZipScan.of(file, limits);
        try (var workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            String path = path(file, workbook.getFirstSheet().getId());
            SheetScan scan = Objects.requireNonNullElseGet(sheets.get(path), SheetScan::new);
            return new ExcelFile(file, scan, scan.rows());
        } catch (ExcelReaderException | java.util.NoSuchElementException | XMLStreamException broken) {
            throw SourceFile.refused("unreadable");
        }
    }

    @Override
    public Stream<SourceRow> rows() {
        try {
            var workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
            Stream<Row> rows = workbook.getFirstSheet().openStream();
            return readable(rows)
                    .map(this::row)
                    .filter(row -> !row.isBlank())
                    .onClose(rows::close)
                    .onClose(() -> close(workbook));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A sheet may be broken anywhere; then it is the file that is refused, and no incident. */
    private static Stream<Row> readable(Stream<Row> rows) {
        Spliterator<Row> source = rows.spliterator();
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Row> action) {
                        List<Row> next = new ArrayList<>(1);
                        try {
                            source.tryAdvance(next::add);
                        } catch (UncheckedStreamException | ExcelReaderException broken) {
                            throw SourceFile.refused("unreadable");
                        }
                        next.forEach(action);
                        return !next.isEmpty();
                    }
                },
                false);
    }

    private SourceRow row(Row row) {
        int no = row.getRowNum();
        int width = Math.max(row.getCellCount(), scan.lastCovered(no) + 1);
        List<SourceCell> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            SourceCell cell = cell(
                    column < row.getCellCount() ? row.getOptionalCell(column).orElse(null) : null);
            cells.add(cell.isEmpty() && scan.isCovered(no, column) ? new SourceCell("", SourceCell.Kind.MERGED) : cell);
        }
        return new SourceRow(no, cells);
    }

    private static SourceCell cell(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SourceCell.EMPTY;
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER -> new SourceCell(plain(raw), SourceCell.Kind.NUMBER);
            case ERROR -> new SourceCell(raw, SourceCell.Kind.ERROR);
            case FORMULA -> result(cell, raw);
            case STRING, BOOLEAN, EMPTY -> text(cell.getText());
        };
    }

    private static SourceCell result(Cell formula, String raw) {
        if (raw.isEmpty()) {
            return new SourceCell("", SourceCell.Kind.WITHOUT_RESULT);
        }
        if (raw.startsWith("#")) {
            return new SourceCell(raw, SourceCell.Kind.ERROR);
        }
        return formula.getValue() instanceof BigDecimal
                ? new SourceCell(plain(raw), SourceCell.Kind.NUMBER)
                : text(raw);
    }

    private static SourceCell text(String text) {
        String bare = text.strip();
        return new SourceCell(bare.startsWith("'") ? bare.substring(1) : bare, SourceCell.Kind.TEXT);
    }

    private static String plain(String number) {
        try {
            var value = new BigDecimal(number);
            return value.precision() - value.scale() > 400
                    ? number
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException odd) {
            return number;
        }
    }

    /** The path of the sheet, which the workbook names by a relation only. */
    private static String path(Path file, String relation) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(Objects.requireNonNull(zip.getEntry(RELATIONS)))) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && relation.equals(xml.getAttributeValue(null, "Id"))) {
                    String target = Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return "";
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
