package org.stationportal.customers.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;
import static org.stationportal.customers.Document.IDENTITY_DOCUMENT;
import static org.stationportal.customers.Document.PROOF_OF_TITLE;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.ChangeCustomer;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.customers.NewCustomer;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** A file is saved also when it is incomplete; what it lacks is found, may be promised, and is settled when it is there. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-014")
class CustomerFilesIT {

    private static final AtomicLong NUMBER = new AtomicLong(6601000000L);
    private static final Set<Post> MAY_OPEN = EnumSet.of(Post.COUNTER_CLERK, Post.ADMINISTRATOR);
    private static final Set<Post> MAY_RECEIVE = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);

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
    private Completeness completeness;

    @Autowired
    private Findings findings;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

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
    void anIncompleteFileIsSavedAndFoundInWordsAndCompletedItIsCorrected() {
        CustomerId li = register("", Set.of(IDENTITY_DOCUMENT));
        FindingSummary finding = only(li);
        assertThat(finding.facts()).isEqualTo("档案缺少：行业、用电地址物权证件");
        assertThat(finding.person().id()).isEqualTo(clerk);
        assertThat(finding.about().path()).isEqualTo("customers/" + no(li));
        assertThat(finding.obligation().dueAt()).isEqualTo(at("2026-11-26T17:30"));
        change(li, "城乡居民");
        assertThat(only(li).state()).isEqualTo(FindingState.OPEN);
        stations.run(clerk, () -> files.handIn(li, Set.of(PROOF_OF_TITLE)));
        assertThat(only(li).state()).isEqualTo(FindingState.CORRECTED);
        assertThat(lacks(li))
                .as("no meter hangs yet, which nobody holds against the clerk")
                .isEqualTo(Set.of(FileItem.METER_NO, FileItem.MULTIPLIER));
    }

    @Test
    void aFileThatStaysIncompleteMakesOneEntry() {
        CustomerId li = register("", Set.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE));
        tell(only(li).obligation().id());
        sweepAt("2026-11-27T09:00");
        assertThat(entries("findings.finding", only(li).obligation().id())).containsExactly(new BigDecimal("-20.00"));
    }

    @Test
    void aFileThatIsCompleteIsNoFinding() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE));
        assertThat(about(li)).isEmpty();
    }

    @Test
    void whoEmptiesAFieldIsFoundAndWhoChangesAnotherIsNot() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE));
        EmployeeId colleague = stations.another(people, people.business(), Post.COUNTER_CLERK);
        stations.run(colleague, () -> customers.change(new ChangeCustomer(li, 0, file(no(li), ""), true)));
        assertThat(only(li).person().id()).isEqualTo(colleague);
        assertThat(only(li).facts()).isEqualTo("档案缺少：行业");
    }

    @Test
    void withOneDocumentInAnotherIsPromisedAndTheFileCountsAsComplete() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        assertThat(only(li).state()).isEqualTo(FindingState.OPEN);
        ObligationSummary promise = get(promise(li, PROOF_OF_TITLE));
        assertThat(promise.clauseCode()).isEqualTo("1.1");
        assertThat(promise.dueAt()).as("10 working days").isEqualTo(at("2026-12-08T17:30"));
        assertThat(promise.subject().title()).contains("王小芳").contains("用电地址物权证件");
        assertThat(only(li).state()).isEqualTo(FindingState.CORRECTED);
        assertThat(lacks(li)).doesNotContain(FileItem.PROOF_OF_TITLE);
        assertThat(document(li, PROOF_OF_TITLE).promise().orElseThrow().signedBy())
                .isEqualTo("王大明");
        assertThatThrownBy(() -> stations.run(clerk, () -> deadlines.fulfil(promise.id(), clock.instant(), "")))
                .as("only handing the document in fulfils it")
                .isInstanceOf(RuleViolation.class);
        clock.set("2026-12-03T10:00");
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> files.handIn(li, Set.of(PROOF_OF_TITLE)));
        assertThat(get(promise.id()).status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(document(li, PROOF_OF_TITLE).handedIn().orElseThrow().receivedBy())
                .startsWith("business_team_leader");
    }

    @Test
    void aPromiseThatIsNotKeptIsAnEntryOfItsOwnAndTheFileLacksTheDocument() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        ObligationId promise = promise(li, PROOF_OF_TITLE);
        tell(promise);
        sweepAt("2026-12-08T17:31");
        assertThat(get(promise).status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(entries("customers.promise", promise)).containsExactly(new BigDecimal("-20.00"));
        assertThat(lacks(li)).contains(FileItem.PROOF_OF_TITLE);
        refused("customers.error.promisedBefore", () -> promise(li, PROOF_OF_TITLE));
        change(li, "居民");
        assertThat(about(li)).as("not held against the clerk twice").hasSize(1);
        stations.run(clerk, () -> files.handIn(li, Set.of(PROOF_OF_TITLE)));
        assertThat(lacks(li)).doesNotContain(FileItem.PROOF_OF_TITLE);
    }

    @Test
    void whatMayNotFollowOrIsInCannotBePromised() {
        CustomerId bare = register("城乡居民", Set.of());
        refused("customers.error.oneDocument", () -> promise(bare, PROOF_OF_TITLE));
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        refused("customers.error.alreadyIn", () -> promise(li, IDENTITY_DOCUMENT));
        refused("customers.error.mayNotFollow", () -> promise(li, Document.BUSINESS_LICENCE));
        assertThatThrownBy(() -> new PromiseDocuments(li, Set.of(), "王大明")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new PromiseDocuments(li, Set.of(PROOF_OF_TITLE), " 王 "))
                .isInstanceOf(RuleViolation.class);
        assertThat(document(li, PROOF_OF_TITLE).promise()).isEmpty();
    }

    @Test
    void whatWasReceivedOnceStays() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        clock.set("2026-11-25T09:00");
        stations.run(people.get(Post.ADMINISTRATOR), () -> files.handIn(li, Set.of(IDENTITY_DOCUMENT)));
        assertThat(document(li, IDENTITY_DOCUMENT).handedIn().orElseThrow().at())
                .isEqualTo(at("2026-11-24T09:00"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoMayDoWhat(Post post) {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        EmployeeId person = people.get(post);
        assertThat(stations.as(person, () -> files.documents(li))).hasSize(2);
        may(MAY_OPEN.contains(post), () -> stations.as(person, () -> files.register(file(next(), ""), Set.of())));
        may(
                MAY_OPEN.contains(post),
                () -> stations.as(
                        person, () -> files.promise(new PromiseDocuments(li, Set.of(PROOF_OF_TITLE), "王大明"))));
        may(MAY_RECEIVE.contains(post), () -> stations.run(person, () -> files.handIn(li, Set.of(PROOF_OF_TITLE))));
    }

    @Test
    void theFilesOfAnotherStationAreUnknown() {
        CustomerId li = register("城乡居民", Set.of(IDENTITY_DOCUMENT));
        EmployeeId stranger = stations.create().get(Post.COUNTER_CLERK);
        refused("customers.error.unknown", () -> stations.as(stranger, () -> files.documents(li)));
        refused(
                "customers.error.unknown",
                () -> stations.run(stranger, () -> files.handIn(li, Set.of(PROOF_OF_TITLE))));
        refused(
                "customers.error.unknown",
                () -> stations.as(
                        stranger, () -> files.promise(new PromiseDocuments(li, Set.of(PROOF_OF_TITLE), "王大明"))));
    }

    private static void may(boolean allowed, Runnable action) {
        if (allowed) {
            action.run();
        } else {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
        }
    }

    private static void refused(String key, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action::run)
                .satisfies(violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private ObligationId promise(CustomerId customer, Document document) {
        return stations.as(clerk, () -> files.promise(new PromiseDocuments(customer, Set.of(document), "王大明")));
    }

    private CustomerId register(String industry, Set<Document> handedIn) {
        return stations.as(clerk, () -> files.register(file(next(), industry), handedIn));
    }

    private void change(CustomerId customer, String industry) {
        long version = details(customer).version();
        stations.run(
                clerk,
                () -> customers.change(new ChangeCustomer(customer, version, file(no(customer), industry), true)));
    }

    private FindingSummary only(CustomerId customer) {
        assertThat(about(customer)).hasSize(1);
        return about(customer).getFirst();
    }

    private List<FindingSummary> about(CustomerId customer) {
        return stations.as(people.get(Post.STATION_HEAD), () -> findings.about("customers.file", no(customer)));
    }

    private Set<FileItem> lacks(CustomerId customer) {
        return stations.as(clerk, () -> completeness.of(customer)).missing();
    }

    private FileDocument document(CustomerId customer, Document document) {
        return stations.as(clerk, () -> files.documents(customer)).stream()
                .filter(found -> found.document() == document)
                .findFirst()
                .orElseThrow();
    }

    private ObligationSummary get(ObligationId id) {
        return stations.as(clerk, () -> obligations.find(id)).orElseThrow();
    }

    private void tell(ObligationId obligation) {
        sweep.run();
        stations.run(clerk, () -> notices.acknowledgeAll(obligation));
    }

    private void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    private List<BigDecimal> entries(String type, ObligationId obligation) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = :type and o.id = :id")
                .param("type", type)
                .param("id", obligation.value())
                .query(BigDecimal.class)
                .list();
    }

    private String no(CustomerId customer) {
        return details(customer).customerNo();
    }

    private CustomerDetails details(CustomerId customer) {
        return stations.as(people.get(Post.STATION_HEAD), () -> customers.get(customer));
    }

    private static String next() {
        return String.valueOf(NUMBER.incrementAndGet());
    }

    private NewCustomer file(String no, String industry) {
        return TestFiles.household(no, industry, area);
    }
}
