package org.stationportal.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceRow;

/** Every cell of a row is checked, by the rules of the counter, and said at its column. */
class RowCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 13);
    private static final Layout LAYOUT = new Layout(
            1,
            java.util.stream.Stream.concat(ImportFiles.HEADINGS.stream(), java.util.stream.Stream.of("线路"))
                    .toList());
    private static final RowCheck CHECK = new RowCheck(
            LAYOUT.places(LAYOUT.guess()),
            new Areas(Map.of("A1", new Areas.Area(new AreaId(7), "A1", "F1", "城关线"))),
            TODAY);

    @Test
    void aRowOfAnExportIsGood() {
        RowCheck.Checked checked = check(row());
        assertThat(checked.problems()).isEmpty();
        ImportRow row = checked.row();
        assertThat(row.customerNo()).isEqualTo("3301000000000");
        assertThat(row.category()).isEqualTo(Category.RESIDENTIAL);
        assertThat(row.voltage()).isEqualTo(Voltage.V220);
        assertThat(row.idKind()).isEqualTo(IdKind.IDENTITY_CARD);
        assertThat(row.area()).isEqualTo(new AreaId(7));
        assertThat(row.multiplier()).isOne();
        assertThat(row.verifiedOn()).isEqualTo("2023-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12345, CUSTOMER_NO, customers.error.customerNo",
        "0, '', CUSTOMER_NO, customers.error.customerNo",
        "0, 1.23E+12, CUSTOMER_NO, customers.import.error.scientific",
        "2, 不知道, CATEGORY, customers.import.error.word.CATEGORY",
        "4, 10kV, VOLTAGE, customers.error.voltage.RESIDENTIAL",
        "4, 500V, VOLTAGE, customers.import.error.word.VOLTAGE",
        "5, 八千瓦, CONTRACT_KW, customers.import.error.number",
        "5, 1e999999999, CONTRACT_KW, customers.import.error.number",
        "5, 0, CONTRACT_KW, customers.error.contractKw",
        "7, 138, PHONE, base.error.phone",
        "8, 图书证, ID_KIND, customers.import.error.word.ID_KIND",
        "9, 330106198001011234, ID_NO, customers.error.idNo.IDENTITY_CARD",
        "9, 3.30106E+17, ID_NO, customers.import.error.scientific",
        "11, A9, AREA_NO, customers.import.error.area",
        "13, 32, READING_DAY, customers.error.readingDay",
        "13, 每月, READING_DAY, customers.import.error.whole",
        "14, 表1, METER_NO, customers.error.meterNo",
        "14, '', METER_NO, customers.import.error.meterMissing",
        "15, 0, MULTIPLIER, customers.error.multiplier",
        "16, 2024-02-30, VERIFIED_ON, customers.import.error.day",
        "16, 去年, VERIFIED_ON, customers.import.error.day",
        "16, 2026-10-14, VERIFIED_ON, customers.import.error.dayRange",
        "17, 南郊线, FEEDER, customers.import.error.feeder"
    })
    void whatIsWrongIsSaidAtItsColumn(int column, String text, ImportField field, String key) {
        List<String> row = row();
        row.set(column, text);
        assertThat(check(row).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.value()).isEqualTo(field == ImportField.ID_NO ? Masked.of(text) : text);
            assertThat(problem.key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31",
        "2024/1/31",
        "2024.1.31",
        "20240131",
        "2024年1月31日",
        "2024-01-31 00:00:00",
        "45322",
        "45322.5"
    })
    void daysAreReadHoweverTheyAreWritten(String text) {
        List<String> row = row();
        row.set(16, text);
        assertThat(check(row).row().verifiedOn()).isEqualTo("2024-01-31");
    }

    @Test
    void allThatIsWrongInARowIsSaidAtOnce() {
        List<String> row = row();
        row.set(0, "1");
        row.set(1, "名".repeat(101));
        row.set(7, "1");
        row.set(10, "址".repeat(201));
        row.set(13, "99");
        assertThat(check(row).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        ImportField.CUSTOMER_NO,
                        ImportField.NAME,
                        ImportField.PHONE,
                        ImportField.ADDRESS,
                        ImportField.READING_DAY);
    }

    @Test
    void aNumberCellKeepsItsDigitsUpToTheFifteenth() {
        assertThat(checkNumber(0, "3301000000123").problems()).isEmpty();
        assertThat(checkNumber(14, "1234567890123456").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("customers.import.error.digitsLost"));
    }

    private static RowCheck.Checked checkNumber(int column, String number) {
        List<SourceCell> cells = new ArrayList<>(row().stream()
                .map(text -> new SourceCell(text, SourceCell.Kind.TEXT))
                .toList());
        cells.set(column, new SourceCell(number, SourceCell.Kind.NUMBER));
        return CHECK.check(new SourceRow(2, cells));
    }

    private static List<String> row() {
        List<String> row =
                ImportFiles.rows(1, 3_301_000_000_000L, List.of("A1"), false).getFirst();
        row.add("城关线");
        return row;
    }

    private static RowCheck.Checked check(List<String> cells) {
        return CHECK.check(new SourceRow(
                2,
                cells.stream()
                        .map(text -> new SourceCell(text, SourceCell.Kind.TEXT))
                        .toList()));
    }
}
