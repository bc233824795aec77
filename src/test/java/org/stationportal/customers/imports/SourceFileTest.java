package org.stationportal.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.stationportal.base.RuleViolation;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/** What a file holds is read whatever wrote it; what cannot be read is refused with what to do. */
class SourceFileTest {

    private static final List<String> HEADINGS = List.of("户号", "户名");
    private static final List<List<String>> ROWS =
            List.of(List.of("3301000001", "李建国"), List.of("3301000002", "㐂, \"喆\"\n堃"));

    static Stream<byte[]> encodings() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] plain = ImportFiles.csv(HEADINGS, ROWS, StandardCharsets.UTF_8);
        var marked = new byte[mark.length + plain.length];
        System.arraycopy(mark, 0, marked, 0, mark.length);
        System.arraycopy(plain, 0, marked, mark.length, plain.length);
        return Stream.of(
                plain,
                marked,
                ImportFiles.csv(HEADINGS, ROWS, Charset.forName("GB18030")),
                ImportFiles.xlsx(HEADINGS, ROWS));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyEncodingAndFormatReadsTheSame(byte[] file) {
        assertThat(ImportTables.read(file)).containsExactly(HEADINGS, ROWS.get(0), ROWS.get(1));
    }

    @Test
    void rowsHaveTheNumbersThatASpreadsheetShows() {
        byte[] file = "户号,户名\r\n\r\n3301000001,\"李\n建国\"\r\n,\r\n3301000002,王芳".getBytes(StandardCharsets.UTF_8);
        assertThat(ImportTables.rows(file, ImportTables.LIMITS))
                .extracting(SourceRow::no)
                .containsExactly(1, 3, 5);
    }

    @Test
    void tabsSemicolonsAndGuardedNumbersAreUnderstood() {
        assertThat(ImportTables.read("户号\t户名\n=\"0330100001\"\t'李".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(HEADINGS, List.of("0330100001", "李"));
        assertThat(ImportTables.read("户号;户名\n1;2".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(HEADINGS, List.of("1", "2"));
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("oldExcel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}),
                Arguments.of("unreadable", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}),
                Arguments.of("unreadable", otherZip()),
                Arguments.of("encoding", "户号,户名".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("encoding", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80, 'a'}),
                Arguments.of("noHeadings", "甲,乙\n1,2".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("empty", "\r\n,,\r\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("quotation", "户号,户名\n1,\"李".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("tooManyColumns", ImportFiles.xlsx(Collections.nCopies(200, "户号"), ROWS)),
                Arguments.of(
                        "tooManyColumns",
                        ImportFiles.csv(Collections.nCopies(200, "户号"), ROWS, StandardCharsets.UTF_8)),
                Arguments.of(
                        "tooManyRows",
                        ImportFiles.csv(HEADINGS, Collections.nCopies(1_100, ROWS.getFirst()), StandardCharsets.UTF_8)),
                Arguments.of("tooManyRows", ImportFiles.xlsx(HEADINGS, Collections.nCopies(1_100, ROWS.getFirst()))),
                Arguments.of("bomb", bomb()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeReadIsRefusedWithItsReason(String reason, byte[] file) {
        var limits = new ImportLimits(
                DataSize.ofMegabytes(1), 1_000, 100, DataSize.ofMegabytes(20), DataSize.ofMegabytes(10), 200, 100, 30);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ImportTables.rows(file, limits))
                .matches(violation -> violation.key().endsWith(".file." + reason), "because of " + reason);
    }

    @Test
    void numbersFormulasErrorsAndMergedCellsAreTold() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "ccs", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("用户");
            sheet.value(0, 0, "户号");
            sheet.value(0, 1, "户名");
            sheet.value(0, 2, "倍率");
            sheet.value(1, 0, 3301000000123L);
            sheet.formula(1, 1, "TRIM(A2)");
            sheet.value(1, 2, 1.5);
            sheet.value(2, 0, "3301000001");
            sheet.value(2, 1, "李建国");
            sheet.value(3, 2, 7);
            sheet.range(2, 0, 3, 0).merge();
        }
        List<SourceRow> rows = ImportTables.rows(out.toByteArray(), ImportTables.LIMITS);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new SourceCell("3301000000123", SourceCell.Kind.NUMBER),
                        new SourceCell("", SourceCell.Kind.WITHOUT_RESULT),
                        new SourceCell("1.5", SourceCell.Kind.NUMBER));
        assertThat(rows.get(2).at(0)).isEqualTo(new SourceCell("3301000001", SourceCell.Kind.TEXT));
        assertThat(rows.get(3).at(0)).isEqualTo(new SourceCell("", SourceCell.Kind.MERGED));
    }

    @Test
    void ofAFormulaItsLastResultIsTaken() throws IOException {
        byte[] file = changed(
                ImportFiles.xlsx(List.of("户号", "户名"), List.of(List.of("3301000001", "甲"))),
                "<c r=\"B2\" t=\"s\"><v>3</v></c>",
                "<c r=\"B2\" t=\"str\"><f>A1&amp;A2</f><v>李建国</v></c>");
        assertThat(ImportTables.read(file).get(1)).containsExactly("3301000001", "李建国");
    }

    @Test
    void aTitleAboveTheHeadingsIsPassedOver() {
        byte[] file = "用户档案清单,\n制表:营销,2024\n用户编号,用户名称\n3301000001,李".getBytes(StandardCharsets.UTF_8);
        try {
            var path = java.nio.file.Files.createTempFile("import-test", ".csv");
            java.nio.file.Files.write(path, file);
            assertThat(Layout.of(SourceFile.open(path, ImportTables.LIMITS.sheet()), ImportTables.LIMITS.sheet()))
                    .isEqualTo(new Layout(3, List.of("用户编号", "用户名称")));
            java.nio.file.Files.delete(path);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void aSheetThatIsBrokenInTheMiddleIsRefusedAsAFile() throws IOException {
        byte[] file = changed(
                ImportFiles.xlsx(HEADINGS, Collections.nCopies(50, ROWS.getFirst())), "<c r=\"A30\"", "<c r=A30 &&");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ImportTables.rows(file, ImportTables.LIMITS))
                .matches(violation -> violation.key().equals("sheets.file.unreadable"));
    }

    private static byte[] otherZip() throws IOException {
        return zip("readme.txt", "nothing".getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet that unpacks to a thousand times its size. */
    private static byte[] bomb() throws IOException {
        return zip("xl/worksheets/sheet1.xml", new byte[15_000_000]);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** The file with one text in its sheet replaced. */
    private static byte[] changed(byte[] xlsx, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        List<String> found = new ArrayList<>();
        var file = java.nio.file.Files.createTempFile("import-test", ".xlsx");
        java.nio.file.Files.write(file, xlsx);
        try (var in = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : in.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains(from)) {
                    found.add(entry.getName());
                }
                zip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        java.nio.file.Files.delete(file);
        assertThat(found).isNotEmpty();
        return out.toByteArray();
    }
}
