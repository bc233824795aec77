package org.stationportal.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stationportal.IntegrationTest;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.FileSaved;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What a later import completes is found no more: of an earlier import and of the counter (clause 1.1). */
@IntegrationTest
@RecordApplicationEvents
@UseCase("UC-015")
class ImportFindingsIT {

    private static final AtomicLong NUMBERS = new AtomicLong(7_900_000_000_000L);
    private static final int INDUSTRY = 3;
    private static final int PHONE = 7;
    private static final int METER = 14;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private Importing importing;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private EmployeeId clerk;
    private AreaId area;
    private List<List<String>> rows;

    @BeforeEach
    void station() {
        var people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        area = made.area(people);
        String areaNo = jdbc.sql("select area_no from transformer_area where id = :id")
                .param("id", area.value())
                .query(String.class)
                .single();
        rows = ImportFiles.rows(5, NUMBERS.getAndAdd(1_000), List.of(areaNo), false);
    }

    @Test
    void aLaterImportLowersTheQuantityOfAnEarlierOneAndTheLastFileSettlesIt() {
        ImportId first = imported(without(PHONE, 0, 1, 2));
        assertThat(finding(first).quantity()).isEqualTo(3);
        imported(without(PHONE, 0, 1));
        assertThat(finding(first).quantity()).isEqualTo(2);
        assertThat(finding(first).obligation().quantity()).isEqualTo(2);
        imported(without(PHONE, 4));
        assertThat(finding(first).state()).isEqualTo(FindingState.CORRECTED);
    }

    @Test
    void aMeterThatIsBroughtLaterCompletesTheFileToo() {
        ImportId first = imported(withoutMeter(0, 1));
        assertThat(finding(first).quantity()).isEqualTo(2);
        imported(withoutMeter(1));
        assertThat(finding(first).quantity()).isEqualTo(1);
    }

    @Test
    void whatChangesNothingAboutTheFindingLeavesIt() {
        ImportId first = imported(without(PHONE, 0, 1));
        imported(without(PHONE, 0, 1));
        assertThat(finding(first).quantity()).isEqualTo(2);
        List<List<String>> incomplete = new ArrayList<>(without(PHONE, 0, 1));
        incomplete.addAll(ImportFiles.rows(
                1, NUMBERS.getAndAdd(1_000), List.of(rows.getFirst().get(11)), false));
        incomplete.getLast().set(INDUSTRY, "");
        ImportId second = imported(incomplete);
        assertThat(finding(first).quantity()).isEqualTo(2);
        assertThat(finding(second).quantity()).isEqualTo(1);
    }

    @Test
    void aFileOpenedAtTheCounterIsCompletedByAnImport() {
        String no = rows.getFirst().getFirst();
        stations.as(
                clerk,
                () -> files.register(withoutIndustry(no), Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE)));
        assertThat(ofFile(no).state()).isEqualTo(FindingState.OPEN);
        imported(without(INDUSTRY, 0));
        assertThat(ofFile(no).state()).isEqualTo(FindingState.OPEN);
        imported(rows);
        assertThat(ofFile(no).state()).isEqualTo(FindingState.CORRECTED);
    }

    @Test
    void changedRowsAreNotToldOneByOne() {
        imported(without(PHONE, 0, 1, 2));
        events.clear();
        imported(rows);
        assertThat(events.stream(FileSaved.class)).isEmpty();
    }

    private List<List<String>> without(int column, int... lines) {
        List<List<String>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        for (int line : lines) {
            copy.get(line).set(column, "");
        }
        return copy;
    }

    private List<List<String>> withoutMeter(int... lines) {
        List<List<String>> copy = without(METER, lines);
        for (int line : lines) {
            // a row without a meter says nothing about one
            copy.get(line).set(METER + 1, "");
            copy.get(line).set(METER + 2, "");
        }
        return copy;
    }

    private ImportId imported(List<List<String>> content) {
        ImportId id = stations.as(clerk, () -> {
            ImportId uploaded = imports.upload("export.csv", new ByteArrayInputStream(ImportFiles.csv(content)));
            imports.check(uploaded, imports.get(uploaded).mapping());
            return uploaded;
        });
        importing.run();
        stations.run(clerk, () -> imports.start(id, ImportChoice.ALL_OR_NOTHING));
        importing.run();
        return id;
    }

    private FindingSummary finding(ImportId id) {
        return stations.as(clerk, () -> findings.about("customers.import", String.valueOf(id.value())))
                .getFirst();
    }

    private FindingSummary ofFile(String no) {
        return stations.as(clerk, () -> findings.about("customers.file", no)).getFirst();
    }

    private NewCustomer withoutIndustry(String no) {
        return new NewCustomer(
                no,
                "王小芳",
                Category.RESIDENTIAL,
                "",
                Voltage.V220,
                new BigDecimal("8"),
                "王小芳",
                "13812345678",
                IdKind.IDENTITY_CARD,
                "330106198001011235",
                "西街 1 号",
                area,
                "CD01",
                5,
                null,
                null);
    }
}
