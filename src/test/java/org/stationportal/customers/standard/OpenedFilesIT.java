package org.stationportal.customers.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.stationportal.customers.Document.IDENTITY_DOCUMENT;
import static org.stationportal.customers.Document.PROOF_OF_TITLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.ServiceApplications;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.ChangeCustomer;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A file opened at the counter is judged after the customer's business, at the latest when the day is over. */
@IntegrationTest
@UseCase({"UC-014", "UC-017"})
class OpenedFilesIT {

    private static final AtomicLong NUMBER = new AtomicLong(6701000000L);
    private static final Set<Document> BOTH = Set.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE);

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private TestClock clock;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private OpenedFiles openedFiles;

    @Autowired
    private Findings findings;

    @Autowired
    private ServiceApplications applications;

    private TestStation.People people;
    private EmployeeId clerk;
    private AreaId area;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00"); // a Tuesday
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        area = made.area(people);
    }

    @Test
    void whatIsMissingAfterTheApplicationIsFoundAgainstWhoeverOpenedTheFile() {
        CustomerId li = open("", BOTH);
        assertThat(about(li)).as("the customer still stands at the counter").isEmpty();
        EmployeeId colleague = stations.another(people, people.business(), Post.COUNTER_CLERK);
        takeIn(colleague, li);
        assertThat(about(li)).singleElement().satisfies(finding -> {
            assertThat(finding.facts()).isEqualTo("档案缺少：行业");
            assertThat(finding.person().id()).isEqualTo(clerk);
        });
        clock.set("2026-11-24T10:00");
        takeIn(colleague, li);
        assertThat(about(li)).as("judged once").hasSize(1);
        change(li, "城乡居民");
        assertThat(about(li)).singleElement().extracting(FindingSummary::state).isEqualTo(FindingState.CORRECTED);
    }

    @Test
    void whatIsCompletedBeforeTheBusinessIsNoFinding() {
        CustomerId li = open("", Set.of(IDENTITY_DOCUMENT));
        stations.run(clerk, () -> files.handIn(li, Set.of(PROOF_OF_TITLE)));
        change(li, "城乡居民");
        takeIn(clerk, li);
        assertThat(about(li)).isEmpty();
    }

    @Test
    void whatIsPromisedBeforeTheBusinessIsNoFinding() {
        CustomerId li = open("城乡居民", Set.of(IDENTITY_DOCUMENT));
        stations.run(clerk, () -> files.promise(new PromiseDocuments(li, Set.of(PROOF_OF_TITLE), "王大明")));
        assertThat(about(li)).isEmpty();
        nextMorning();
        assertThat(about(li)).isEmpty();
    }

    @Test
    void withoutABusinessTheFileIsJudgedWhenTheDayIsOver() {
        CustomerId li = open("城乡居民", Set.of(IDENTITY_DOCUMENT));
        openedFiles.run(LocalDate.of(2026, 11, 24));
        assertThat(about(li)).as("the day is not over").isEmpty();
        nextMorning();
        assertThat(about(li)).singleElement().satisfies(finding -> {
            assertThat(finding.facts()).isEqualTo("档案缺少：用电地址物权证件");
            assertThat(finding.person().id()).isEqualTo(clerk);
        });
        nextMorning();
        takeIn(clerk, li);
        assertThat(about(li)).as("judged once").hasSize(1);
    }

    @Test
    void aFileThatCannotBeOpenedLeavesNothing() {
        CustomerId li = open("城乡居民", BOTH);
        String taken = stations.as(clerk, () -> customers.get(li)).customerNo();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(clerk, () -> files.openAtCounter(file(taken, ""), BOTH)))
                .satisfies(refused -> assertThat(refused.field()).contains("customerNo"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoMayOpenAFileAtTheCounter(Post post) {
        Runnable opening =
                () -> stations.as(people.get(post), () -> files.openAtCounter(file(next(), "城乡居民"), Set.of()));
        if (EnumSet.of(Post.COUNTER_CLERK, Post.ADMINISTRATOR).contains(post)) {
            opening.run();
        } else {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(opening::run);
        }
    }

    private void nextMorning() {
        clock.set("2026-11-25T00:10");
        openedFiles.run(LocalDate.of(2026, 11, 25));
    }

    private CustomerId open(String industry, Set<Document> documents) {
        return stations.as(clerk, () -> files.openAtCounter(file(next(), industry), documents));
    }

    private void change(CustomerId customer, String industry) {
        stations.run(clerk, () -> {
            var details = customers.get(customer);
            customers.change(
                    new ChangeCustomer(customer, details.version(), file(details.customerNo(), industry), true));
        });
    }

    private void takeIn(EmployeeId who, CustomerId customer) {
        stations.as(
                who,
                () -> applications.takeIn(new TakeInApplication(
                        UUID.randomUUID(),
                        customer,
                        ApplicationKind.NEW_CONNECTION,
                        Category.RESIDENTIAL,
                        Voltage.V220,
                        Supply.SINGLE,
                        new BigDecimal("8"),
                        "王小芳",
                        "13812345678",
                        BOTH,
                        "",
                        people.get(Post.AREA_MANAGER),
                        people.get(Post.FITTER),
                        clock.instant())));
    }

    private List<FindingSummary> about(CustomerId customer) {
        return stations.as(
                people.get(Post.STATION_HEAD),
                () -> findings.about("customers.file", customers.get(customer).customerNo()));
    }

    private static String next() {
        return String.valueOf(NUMBER.incrementAndGet());
    }

    private NewCustomer file(String no, String industry) {
        return TestFiles.household(no, industry, area);
    }
}
