package org.stationportal.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Customers;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Files are imported once, whatever happens on the way. */
@IntegrationTest
@UseCase("UC-015")
class ImportIT {

    private static final AtomicLong NUMBERS = new AtomicLong(7_700_000_000_000L);
    private static final int MANY = 12_000;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private Importing importing;

    @Autowired
    private Customers customers;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private List<String> areaNos;
    private long firstNo;

    @BeforeEach
    void station() {
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        made.area(people);
        made.area(people);
        areaNos = jdbc.sql("select area_no from transformer_area where station_id = :station order by id")
                .param("station", people.station().value())
                .query(String.class)
                .list();
        firstNo = NUMBERS.getAndAdd(1_000_000);
    }

    @Test
    void importedTwiceTheSameFileChangesNothing() {
        byte[] file = ImportFiles.xlsx(ImportFiles.rows(50, firstNo, areaNos, false));
        assertThat(imported(file, ImportChoice.ALL_OR_NOTHING).written()).isEqualTo(new Written(50, 0, 0, 50, 0, 0));
        long versions = sumOfVersions();
        ImportSummary again = imported(file, ImportChoice.ALL_OR_NOTHING);
        assertThat(again.written()).isEqualTo(new Written(0, 0, 50, 0, 0, 50));
        assertThat(sumOfVersions()).isEqualTo(versions);
        assertThat(details(again.id()).importedBefore()).isPresent();
        assertThat(again.fileKept())
                .as("nothing to correct, so nothing is kept")
                .isFalse();
    }

    @Test
    void aCustomerIsOpenedWithItsMeterAndFoundLikeAnyOther() {
        imported(ImportFiles.csv(ImportFiles.rows(1, firstNo, areaNos, false)), ImportChoice.ALL_OR_NOTHING);
        CustomerDetails li = stations.as(clerk, () -> customers.findByNo(String.valueOf(firstNo)))
                .orElseThrow();
        assertThat(li.name()).isEqualTo("李建国");
        assertThat(li.area())
                .hasValueSatisfying(area -> assertThat(area.areaNo()).isEqualTo(areaNos.getFirst()));
        assertThat(li.meters()).singleElement().satisfies(meter -> {
            assertThat(meter.meterNo()).startsWith("33");
            assertThat(meter.verifiedOn()).hasToString("Optional[2023-01-01]");
        });
        assertThat(stations.as(clerk, () -> customers.search("ljg", 0, 9)).total())
                .isOne();
    }

    @Test
    void changedRowsUpdateAndEmptyCellsEraseNothing() {
        List<List<String>> rows = ImportFiles.rows(3, firstNo, areaNos, false);
        imported(ImportFiles.csv(rows), ImportChoice.ALL_OR_NOTHING);
        rows.get(0).set(7, "13999999999");
        rows.get(1).set(10, "");
        rows.get(2).set(15, "20");
        assertThat(imported(ImportFiles.csv(rows), ImportChoice.ALL_OR_NOTHING).written())
                .isEqualTo(new Written(0, 1, 2, 0, 1, 2));
        assertThat(of(0).phone()).isEqualTo("13999999999");
        assertThat(of(1).address()).as("an empty cell erases nothing").isEqualTo("东街 0 号 2 单元");
        assertThat(of(2).meters().getFirst().multiplier()).isEqualTo(20);
        assertThat(jdbc.sql(
                                "select concat_ws('|', field, old_value, new_value) from customer_change where customer_id = :id")
                        .param("id", of(0).id().value())
                        .query(String.class)
                        .list())
                .containsExactly("phone|13800000000|13999999999");
    }

    @Test
    void whatTheNewFilesLackIsOneFindingForTheClerkWhoBroughtThem() {
        List<List<String>> rows = ImportFiles.rows(3, firstNo, areaNos, false);
        rows.forEach(row -> row.set(7, ""));
        ImportId id =
                imported(ImportFiles.csv(rows), ImportChoice.ALL_OR_NOTHING).id();
        assertThat(stations.as(clerk, () -> findings.about("customers.import", String.valueOf(id.value()))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.quantity()).isEqualTo(3));
    }

    @Test
    void severalMetersOfACustomerAreSeveralRows() {
        List<List<String>> rows = ImportFiles.rows(2, firstNo, areaNos, false);
        rows.add(changed(rows.getFirst(), 14, "88" + firstNo));
        rows.add(rows.getFirst());
        assertThat(imported(ImportFiles.csv(rows), ImportChoice.ALL_OR_NOTHING).written())
                .isEqualTo(new Written(2, 0, 0, 3, 0, 0));
        assertThat(of(0).meters()).hasSize(2);
    }

    @Test
    void oneBadRowAndNothingIsWritten() {
        ImportId id = checked(ImportFiles.csv(ImportFiles.rows(200, firstNo, areaNos, true)));
        assertThat(details(id).summary().bad()).isEqualTo(2);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(clerk, () -> imports.start(id, ImportChoice.ALL_OR_NOTHING)))
                .matches(violation -> violation.key().equals("customers.import.error.someBad"));
        assertThat(count()).isZero();
    }

    @Test
    void theGoodRowsAreWrittenAndTheOthersComeBackToBeCorrected() {
        List<List<String>> rows = ImportFiles.rows(100 * ImportFiles.kindsOfErrors(), firstNo, areaNos, true);
        ImportSummary first = imported(ImportFiles.xlsx(rows), ImportChoice.GOOD_ROWS_ONLY);
        assertThat(first.bad()).isEqualTo(ImportFiles.kindsOfErrors());
        assertThat(count()).isEqualTo(rows.size() - first.bad());

        List<List<String>> rejected = ImportTables.read(rejected(first.id()));
        assertThat(rejected).hasSize(1 + first.bad());
        assertThat(rejected.getFirst().getFirst()).isEqualTo(Layout.WHAT_IS_WRONG);
        assertThat(rejected.get(1).getFirst()).isEqualTo("第 101 行「户号」：请输入户号：10 到 13 位数字。");

        List<List<String>> good = ImportFiles.rows(rows.size(), firstNo, areaNos, false);
        List<List<String>> corrected = new ArrayList<>();
        for (int i = 1; i < rejected.size(); i++) {
            List<String> row = new ArrayList<>(good.get(i * 100 - 1));
            row.addFirst(rejected.get(i).getFirst());
            corrected.add(row);
        }
        ImportSummary second = imported(ImportFiles.xlsx(rejected.getFirst(), corrected), ImportChoice.ALL_OR_NOTHING);
        assertThat(second.written().newCustomers()).isEqualTo(first.bad());
        assertThat(count()).isEqualTo(rows.size());
    }

    @Test
    void brokenOffInTheMiddleItGoesOnFromTheLastChunkAndNothingComesTwice() {
        ImportId id = checked(ImportFiles.csv(ImportFiles.rows(MANY, firstNo, areaNos, false)));
        stations.run(clerk, () -> imports.start(id, ImportChoice.GOOD_ROWS_ONLY));
        refusing(firstNo + 7_000, importing::run);
        assertThat(details(id).summary().state()).isEqualTo(ImportState.IMPORTING);
        assertThat(details(id).summary().incident()).isPresent();
        assertThat(count()).as("the chunks before it are kept").isEqualTo(5_000);
        importing.run();
        assertThat(count()).as("after an incident it waits for somebody").isEqualTo(5_000);

        stations.run(clerk, () -> imports.resume(id));
        importing.run();
        assertThat(details(id).summary().state()).isEqualTo(ImportState.DONE);
        assertThat(details(id).summary().written()).isEqualTo(new Written(MANY, 0, 0, MANY, 0, 0));
        assertThat(count()).isEqualTo(MANY);
    }

    @Test
    void ofAllOrNothingABreakLeavesNothing() {
        ImportId id = checked(ImportFiles.csv(ImportFiles.rows(MANY, firstNo, areaNos, false)));
        stations.run(clerk, () -> imports.start(id, ImportChoice.ALL_OR_NOTHING));
        refusing(firstNo + 7_000, importing::run);
        assertThat(count()).isZero();
        stations.run(clerk, () -> imports.resume(id));
        importing.run();
        assertThat(count()).isEqualTo(MANY);
    }

    @Test
    void brokenOffWhileItIsCheckedItGoesOnToo() {
        ImportId id = uploaded(ImportFiles.csv(ImportFiles.rows(MANY, firstNo, areaNos, true)));
        stations.run(clerk, () -> imports.check(id, details(id).mapping()));
        jdbc.sql("create trigger broken after insert on customer_import_row for each row if new.customer_no = '"
                        + (firstNo + 7_000) + "' then signal sqlstate '45000'; end if")
                .update();
        try {
            importing.run();
        } finally {
            jdbc.sql("drop trigger broken").update();
        }
        assertThat(details(id).summary().done()).isEqualTo(5_000);
        stations.run(clerk, () -> imports.resume(id));
        importing.run();
        assertThat(details(id).summary().state()).isEqualTo(ImportState.CHECKED);
        assertThat(details(id).summary().done()).isEqualTo(MANY);
        assertThat(details(id).summary().bad()).isEqualTo(MANY / 100);
    }

    @Test
    void whatContradictsTheFileOrTheDatabaseIsSaidAtItsCell() {
        TestStation.People others = stations.create();
        List<List<String>> theirs = ImportFiles.rows(2, firstNo + 500, List.of(areaNo(others)), false);
        EmployeeId theirClerk = others.get(Post.COUNTER_CLERK);
        as(theirClerk, ImportFiles.csv(theirs), ImportChoice.ALL_OR_NOTHING);

        List<List<String>> rows = ImportFiles.rows(4, firstNo, areaNos, false);
        rows.add(changed(changed(rows.getFirst(), 7, "13900000000"), 14, "77" + firstNo));
        rows.add(changed(rows.get(1), 0, String.valueOf(firstNo + 100)));
        rows.add(changed(theirs.getFirst(), 11, areaNos.getFirst()));
        rows.add(changed(
                changed(rows.get(2), 0, String.valueOf(firstNo + 101)),
                14,
                theirs.get(1).get(14)));
        rows.add(changed(changed(rows.get(2), 0, String.valueOf(firstNo + 102)), 11, ""));
        ImportId id = checked(ImportFiles.csv(rows));
        assertThat(stations.as(clerk, () -> imports.problems(id, 0, 20)).rows())
                .extracting(Problem::row, Problem::field, Problem::key, Problem::arguments)
                .containsExactly(
                        tuple(6, ImportField.PHONE, "contradicts", List.of("2")),
                        tuple(7, ImportField.METER_NO, "meterTwice", List.of("3")),
                        tuple(8, ImportField.CUSTOMER_NO, "elsewhere", List.of("")),
                        tuple(8, ImportField.METER_NO, "meterElsewhere", List.of("")),
                        tuple(9, ImportField.METER_NO, "meterElsewhere", List.of("")),
                        tuple(10, ImportField.METER_NO, "meterTwice", List.of("4")));
    }

    @Test
    void theColumnsAreRememberedByTheHeadings() {
        List<String> headings = new ArrayList<>(ImportFiles.HEADINGS);
        headings.set(1, "老户名");
        byte[] file = ImportFiles.csv(headings, ImportFiles.rows(1, firstNo, areaNos, false), StandardCharsets.UTF_8);
        ImportId id = uploaded(file);
        Map<ImportField, String> mapping = new java.util.EnumMap<>(details(id).mapping());
        assertThat(mapping).doesNotContainKey(ImportField.NAME);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(clerk, () -> imports.check(id, mapping)))
                .matches(violation -> violation.field().orElseThrow().equals("NAME"));
        mapping.put(ImportField.NAME, "老户名");
        stations.run(clerk, () -> imports.check(id, mapping));
        assertThat(details(uploaded(file)).mapping()).containsEntry(ImportField.NAME, "老户名");
    }

    private static org.assertj.core.groups.Tuple tuple(
            int row, ImportField field, String error, List<String> arguments) {
        return org.assertj.core.groups.Tuple.tuple(row, field, "customers.import.error." + error, arguments);
    }

    private static List<String> changed(List<String> row, int column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }

    /** The database refuses one customer while the action runs, as if it had gone away in the middle. */
    private void refusing(long customerNo, Runnable action) {
        jdbc.sql("create trigger broken after insert on customer for each row if new.customer_no = '" + customerNo
                        + "' then signal sqlstate '45000'; end if")
                .update();
        try {
            action.run();
        } finally {
            jdbc.sql("drop trigger broken").update();
        }
    }

    private ImportSummary imported(byte[] file, ImportChoice choice) {
        return as(clerk, file, choice);
    }

    private ImportSummary as(EmployeeId who, byte[] file, ImportChoice choice) {
        ImportId id = stations.as(who, () -> {
            ImportId uploaded = imports.upload("export.csv", new ByteArrayInputStream(file));
            imports.check(uploaded, imports.get(uploaded).mapping());
            return uploaded;
        });
        importing.run();
        stations.run(who, () -> imports.start(id, choice));
        importing.run();
        return stations.as(who, () -> imports.get(id)).summary();
    }

    private ImportId uploaded(byte[] file) {
        return stations.as(clerk, () -> imports.upload("export.csv", new ByteArrayInputStream(file)));
    }

    private ImportId checked(byte[] file) {
        ImportId id = uploaded(file);
        stations.run(clerk, () -> imports.check(id, imports.get(id).mapping()));
        importing.run();
        return id;
    }

    private ImportDetails details(ImportId id) {
        return stations.as(clerk, () -> imports.get(id));
    }

    private byte[] rejected(ImportId id) {
        var out = new ByteArrayOutputStream();
        stations.run(clerk, () -> imports.rejectedRows(id, out, Locale.SIMPLIFIED_CHINESE));
        return out.toByteArray();
    }

    private CustomerDetails of(int row) {
        return stations.as(clerk, () -> customers.findByNo(String.valueOf(firstNo + row)))
                .orElseThrow();
    }

    private String areaNo(TestStation.People station) {
        return jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", made.area(station).value())
                .query(String.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from customer where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }

    private long sumOfVersions() {
        return jdbc.sql("select coalesce(sum(version), 0) from customer where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }
}
