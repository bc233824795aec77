package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.MeterSummary;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.FileDocument;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The documents of an application are those of the customer's file: by its standard, and 一证受理 with a signature. */
@IntegrationTest
@UseCase({"UC-014", "UC-017"})
class ApplicationDocumentsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ServiceApplications applications;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private Supplements supplements;

    @Autowired
    private Customers registered;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private AreaId area;
    private CustomerId home;

    @BeforeEach
    void station() {
        clock.set("2026-10-12T09:00");
        people = stations.create();
        area = customers.area(people);
        home = customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
    }

    @Test
    void whatIsHandedInWithAnApplicationIsInTheFileAndNotAskedForAgain() {
        takeIn(Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE), Set.of(), "");
        assertThat(handedIn()).containsExactlyInAnyOrder(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE);
        clock.set("2026-10-13T09:00");
        takeIn(Post.READING_TEAM_LEADER, Set.of(), Set.of(), "");
        assertThat(asked().missing()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsTakenIn() {
        assertThatThrownBy(() -> takeIn(Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT), Set.of(), ""))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.field()).contains("documents");
                    assertThat(refused.arguments()).containsExactly("用电地址物权证件");
                });
        assertThat(handedIn()).isEmpty();
    }

    @Test
    void withOneDocumentInHandTheOtherIsPromisedByADay() {
        takeIn(Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT), Set.of(Document.PROOF_OF_TITLE), "李建国");
        FileDocument.Promise promise =
                document(Document.PROOF_OF_TITLE).promise().orElseThrow();
        assertThat(promise.signedBy()).isEqualTo("李建国");
        assertThat(promise.obligation().dueAt()).isEqualTo(at("2026-10-26T17:30"));
        assertThat(promise.obligation().parties())
                .singleElement()
                .satisfies(clerk -> assertThat(clerk.id()).isEqualTo(people.get(Post.COUNTER_CLERK)));
        assertThat(asked().missing())
                .as("while the promise runs it is not asked for again")
                .isEmpty();
    }

    @Test
    void aPromiseNeedsASignatureAndSomebodyWhoKeepsFilesOrNothingIsTakenIn() {
        assertThatThrownBy(() -> takeIn(
                        Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT), Set.of(Document.PROOF_OF_TITLE), ""))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("signedBy")));
        assertThatThrownBy(() -> takeIn(
                        Post.COUNTER_CLERK,
                        Set.of(),
                        Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE),
                        "李建国"))
                .as("none in hand at all")
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("documents")));
        assertThatThrownBy(() -> takeIn(
                        Post.STATION_HEAD, Set.of(Document.IDENTITY_DOCUMENT), Set.of(Document.PROOF_OF_TITLE), "李建国"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(handedIn()).as("the whole application is one fact").isEmpty();
    }

    @Test
    void aCompanysDocumentsMayNotFollow() {
        CustomerId shop = customers.customer(people, area, "城关超市", Category.COMMERCIAL, Voltage.V380);
        assertThatThrownBy(() -> takeIn(
                        people.get(Post.COUNTER_CLERK),
                        shop,
                        Category.COMMERCIAL,
                        Voltage.V380,
                        Set.of(Document.BUSINESS_LICENCE),
                        Set.of(Document.REPRESENTATIVE_IDENTITY),
                        "王芳"))
                .matches(refused -> ((RuleViolation) refused).key().equals("customers.error.mayNotFollow"));
    }

    @Test
    void aSupplementGoesToTheFileAsWell() {
        String number =
                takeIn(Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE), Set.of(), "");
        stations.run(
                people.get(Post.COUNTER_CLERK),
                () -> supplements.ask(
                        new AskForDocuments(number, Set.of(Document.SUPPLY_CONTRACT), "原件", at("2026-10-19T17:30"))));
        stations.run(people.get(Post.COUNTER_CLERK), () -> supplements.handedIn(number));
        assertThat(handedIn()).contains(Document.SUPPLY_CONTRACT);
    }

    @Test
    void theFirstMeterIsHungWithTheEnergizationOrNeitherIsDone() {
        String number =
                takeIn(Post.COUNTER_CLERK, Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE), Set.of(), "");
        EmployeeId surveyor = people.get(Post.AREA_MANAGER);
        EmployeeId fitter = people.get(Post.FITTER);
        clock.set("2026-10-13T10:00");
        stations.run(surveyor, () -> applications.completeStage(number, Stage.SURVEY, clock.instant(), ""));
        stations.run(surveyor, () -> applications.completeStage(number, Stage.REPORT, clock.instant(), ""));
        var meter = new MeterNo("33012026101399" + number.substring(number.length() - 4));
        var energize = new Energize(number, clock.instant(), meter, new Multiplier(1), new BigDecimal("0.5"), "一次送电成功");
        assertThatThrownBy(() -> stations.run(surveyor, () -> applications.energize(energize)))
                .isInstanceOf(RuleViolation.class);
        assertThat(meters()).isEmpty();
        stations.run(fitter, () -> applications.energize(energize));
        assertThat(meters()).containsExactly(meter.value());
        ApplicationDetails done =
                stations.as(fitter, () -> applications.find(number)).orElseThrow();
        assertThat(done.total().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(jdbc.sql("select h.first_reading from meter_hanging h join meter m on m.id = h.meter_id"
                                + " where m.meter_no = :no")
                        .param("no", meter.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0.5");
    }

    private List<String> meters() {
        return stations.as(people.get(Post.FITTER), () -> registered.get(home)).meters().stream()
                .map(MeterSummary::meterNo)
                .toList();
    }

    private String takeIn(Post post, Set<Document> documents, Set<Document> promised, String signedBy) {
        return takeIn(people.get(post), home, Category.RESIDENTIAL, Voltage.V220, documents, promised, signedBy);
    }

    private String takeIn(
            EmployeeId who,
            CustomerId customer,
            Category category,
            Voltage voltage,
            Set<Document> documents,
            Set<Document> promised,
            String signedBy) {
        return stations.as(
                who,
                () -> applications.takeIn(new TakeInApplication(
                        UUID.randomUUID(),
                        customer,
                        ApplicationKind.NEW_CONNECTION,
                        category,
                        voltage,
                        Supply.SINGLE,
                        new BigDecimal("8"),
                        "李建国",
                        "13812345678",
                        documents,
                        promised,
                        signedBy,
                        "",
                        people.get(Post.AREA_MANAGER),
                        people.get(Post.FITTER),
                        clock.instant())));
    }

    private DocumentsAsked asked() {
        return stations.as(
                people.get(Post.COUNTER_CLERK), () -> applications.documents(home, Category.RESIDENTIAL, Voltage.V220));
    }

    private FileDocument document(Document document) {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> files.documents(home)).stream()
                .filter(each -> each.document() == document)
                .findFirst()
                .orElseThrow();
    }

    private Set<Document> handedIn() {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> files.documents(home)).stream()
                .filter(each -> each.handedIn().isPresent())
                .map(FileDocument::document)
                .collect(Collectors.toSet());
    }
}
