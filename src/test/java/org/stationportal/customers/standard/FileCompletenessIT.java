package org.stationportal.customers.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.customers.standard.FileItem.AREA;
import static org.stationportal.customers.standard.FileItem.BUSINESS_LICENCE;
import static org.stationportal.customers.standard.FileItem.EQUIPMENT_LIST;
import static org.stationportal.customers.standard.FileItem.ID_NO;
import static org.stationportal.customers.standard.FileItem.LINE;
import static org.stationportal.customers.standard.FileItem.METERING_METHOD;
import static org.stationportal.customers.standard.FileItem.METER_NO;
import static org.stationportal.customers.standard.FileItem.MULTIPLIER;
import static org.stationportal.customers.standard.FileItem.PHONE;
import static org.stationportal.customers.standard.FileItem.REPRESENTATIVE_IDENTITY;
import static org.stationportal.customers.standard.FileItem.RUNNING_KVA;
import static org.stationportal.customers.standard.FileItem.SUPPLY_CONTRACT;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What files lack is found by the database, however many they are. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-014")
class FileCompletenessIT {

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private TestClock clock;

    @Autowired
    private Completeness completeness;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory entities;

    private TestStation.People people;
    private EmployeeId clerk;
    private AreaId area;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        area = made.area(people);
    }

    @Test
    void aFileWithEverythingLacksNothing() {
        CustomerId whole = whole("李建国", Category.RESIDENTIAL, Voltage.V220);
        assertThat(lacks(whole).isEmpty()).isTrue();
        assertThat(stations.as(clerk, () -> completeness.incomplete())).isZero();
    }

    @Test
    void eachKindOfCustomerIsAskedForItsOwn() {
        CustomerId factory = whole("和顺水泥有限公司", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        assertThat(lacks(factory).missing()).isEmpty();
        set(factory, "running_kva = null, metering_method = null, phone = null, area_id = null");
        jdbc.sql("delete from customer_document where customer_id = :id")
                .param("id", factory.value())
                .update();
        jdbc.sql("update meter set removed_at = now(6) where customer_id = :id")
                .param("id", factory.value())
                .update();
        assertThat(lacks(factory).missing())
                .containsExactlyInAnyOrder(
                        RUNNING_KVA,
                        METERING_METHOD,
                        PHONE,
                        AREA,
                        LINE,
                        METER_NO,
                        MULTIPLIER,
                        BUSINESS_LICENCE,
                        REPRESENTATIVE_IDENTITY,
                        EQUIPMENT_LIST,
                        SUPPLY_CONTRACT);
    }

    @Test
    void whatIsThereAndWrongIsNamed() {
        CustomerId factory = whole("和顺水泥有限公司", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        set(
                factory,
                "phone = '12345', metering_method = 'LOW_LOW', id_no = '91350100M000100Y44', id_kind = 'BUSINESS_LICENCE'");
        jdbc.sql("update meter set meter_no = concat('-', meter_no) where customer_id = :id")
                .param("id", factory.value())
                .update();
        assertThat(lacks(factory)).isEqualTo(new Lacks(Set.of(), Set.of(PHONE, METERING_METHOD, ID_NO, METER_NO)));
    }

    /** The database reckons check signs as {@link IdKind} does. */
    @ParameterizedTest
    @CsvSource({
        "IDENTITY_CARD, 11010519491231002X",
        "IDENTITY_CARD, 11010519491231002x",
        "IDENTITY_CARD, 330106198001011235",
        "IDENTITY_CARD, 330106198001011234",
        "IDENTITY_CARD, 330106198802290019",
        "IDENTITY_CARD, 330106198802300018",
        "IDENTITY_CARD, 330106198002300113",
        "IDENTITY_CARD, 330106198702290012",
        "IDENTITY_CARD, 330106198013011233",
        "IDENTITY_CARD, 33010619800101123",
        "BUSINESS_LICENCE, 91350100M000100Y43",
        "BUSINESS_LICENCE, 91350100M000100Y44",
        "BUSINESS_LICENCE, 99990000MA0000000F",
        "BUSINESS_LICENCE, 99990000MA0000000f",
        "BUSINESS_LICENCE, 91330106MA2ABCDE1G",
        "BUSINESS_LICENCE, 330100000012345",
        "OTHER, 台胞12345678",
        "OTHER, H1234567(8)",
        "OTHER, 1 2",
        "OTHER, <script>"
    })
    void numbersAreJudgedAsWhenTheyAreEntered(IdKind kind, String number) {
        CustomerId li = whole("李建国", Category.RESIDENTIAL, Voltage.V220);
        jdbc.sql("update customer set id_kind = :kind, id_no = :no where id = :id")
                .param("kind", kind.name())
                .param("no", number)
                .param("id", li.value())
                .update();
        assertThat(lacks(li).wrong().contains(ID_NO)).isEqualTo(!kind.accepts(number));
    }

    @Test
    void tenThousandFilesAreCheckedWithoutLoadingOne() {
        jdbc.sql("""
                insert into customer (station_id, customer_no, name, pinyin, category, industry, voltage, contract_kw, contact, phone,
                    id_kind, id_no, address, area_id, reading_section, reading_day, made_by, imported_in)
                select :station, 5500000000 + seq, '客户', 'KH', 'RESIDENTIAL', '居民', 'V220', 8, '客户', if(mod(seq, 100) = 0, null, '13812345678'),
                    'IDENTITY_CARD', if(mod(seq, 100) = 1, '330106198001011234', '330106198001011235'), '东街', :area, 'CD01', 5, :clerk, 77
                from seq_1_to_10000""")
                .param("station", people.station().value())
                .param("area", area.value())
                .param("clerk", clerk.value())
                .update();
        jdbc.sql("""
                insert into meter (meter_no, customer_id, area_id, device_class, multiplier)
                select concat('88', customer_no), id, area_id, 'RESIDENTIAL', 1 from customer where imported_in = 77""").update();
        jdbc.sql("""
                insert into customer_document (customer_id, document, handed_in_at, received_by_name)
                select id, d.document, now(6), 'x' from customer,
                    (select 'IDENTITY_DOCUMENT' as document union all select 'PROOF_OF_TITLE') d
                where imported_in = 77 and customer_no <> 5500000003""").update();
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        long incomplete = stations.as(clerk, () -> completeness.incomplete());
        var page = stations.as(clerk, () -> completeness.incomplete(0, 50));
        int ofImport = stations.inTransaction(clerk, () -> completeness.ofImport(77, TouchedFiles.NONE));
        assertThat(statistics
                        .getEntityStatistics("org.stationportal.customers.Customer")
                        .getLoadCount())
                .isZero();
        statistics.setStatisticsEnabled(before);
        assertThat(incomplete).isEqualTo(201); // 100 without phone, 100 with a wrong number, one without documents
        assertThat(page.total()).isEqualTo(201);
        assertThat(page.rows()).hasSize(50);
        assertThat(ofImport).as("an export brings no documents").isEqualTo(200);
        FindingSummary finding = ofImport();
        assertThat(finding.quantity()).isEqualTo(200);
        assertThat(finding.person().id()).isEqualTo(clerk);
        assertThat(finding.obligation().quantity()).isEqualTo(200);
    }

    @Test
    void whatIsCompletedOfAnImportCountsNoMoreAndTheLastSettlesIt() {
        CustomerId one = imported(78);
        CustomerId two = imported(78);
        set(one, "phone = null");
        set(two, "industry = null");
        assertThat(stations.inTransaction(clerk, () -> completeness.ofImport(78, TouchedFiles.NONE)))
                .isEqualTo(2);
        set(one, "phone = '13812345678'");
        stations.run(clerk, () -> files.handIn(one, Set.of(Document.IDENTITY_DOCUMENT)));
        assertThat(ofImport().quantity()).isEqualTo(1);
        set(two, "industry = '居民'");
        stations.run(clerk, () -> files.handIn(two, Set.of(Document.IDENTITY_DOCUMENT)));
        assertThat(ofImport().state()).isEqualTo(FindingState.CORRECTED);
    }

    @Test
    void anImportWithoutFaultsIsNoFinding() {
        imported(79);
        assertThat(stations.inTransaction(clerk, () -> completeness.ofImport(79, TouchedFiles.NONE)))
                .isZero();
        assertThat(stations.inTransaction(clerk, () -> completeness.ofImport(80, TouchedFiles.NONE)))
                .isZero();
        assertThat(stations.as(clerk, () -> findings.about("customers.import", "79")))
                .isEmpty();
    }

    @Test
    void ofAnotherStationNothingIsTold() {
        CustomerId li = whole("李建国", Category.RESIDENTIAL, Voltage.V220);
        set(li, "phone = null");
        EmployeeId stranger = stations.create().get(Post.COUNTER_CLERK);
        assertThat(stations.as(stranger, () -> completeness.of(List.of(li)))).isEmpty();
        assertThat(stations.as(stranger, () -> completeness.incomplete())).isZero();
    }

    private FindingSummary ofImport() {
        String id = jdbc.sql(
                        "select max(about_id) from finding where about_type = 'customers.import' and employee_id = :clerk")
                .param("clerk", clerk.value())
                .query(String.class)
                .single();
        return stations.as(clerk, () -> findings.about("customers.import", id)).getFirst();
    }

    private CustomerId imported(int importId) {
        CustomerId customer = whole("王小芳", Category.RESIDENTIAL, Voltage.V220);
        set(customer, "imported_in = " + importId + ", made_by = " + clerk.value());
        return customer;
    }

    private CustomerId whole(String name, Category category, Voltage voltage) {
        CustomerId customer = made.customer(people, area, name, category, voltage);
        made.meter(area, customer, DeviceClass.OTHER);
        set(
                customer,
                "industry = '制造业', reading_section = 'CD01', reading_day = 5"
                        + (voltage.isHigh() ? ", running_kva = 315, metering_method = 'HIGH_HIGH'" : ""));
        for (Document document : Document.values()) {
            jdbc.sql(
                            "insert into customer_document (customer_id, document, handed_in_at, received_by_name) values (?, ?, now(6), 'x')")
                    .params(customer.value(), document.name())
                    .update();
        }
        return customer;
    }

    private Lacks lacks(CustomerId customer) {
        return stations.as(clerk, () -> completeness.of(customer));
    }

    private void set(CustomerId customer, String columns) {
        jdbc.sql("update customer set " + columns + " where id = " + customer.value())
                .update();
    }
}
