package org.stationportal.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Supplement of documents 补件: the customer was asked for them, and the clock stands by rule until they are there. */
@Service
@Transactional
@PreAuthorize(
        "hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
public class Supplements {

    private final ServiceApplications applications;
    private final ServiceApplicationRepository repository;
    private final CustomerFiles files;
    private final Suspensions suspensions;
    private final ToldLog told;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Supplements(
            ServiceApplications applications,
            ServiceApplicationRepository repository,
            CustomerFiles files,
            Suspensions suspensions,
            ToldLog told,
            CurrentUser currentUser,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.repository = repository;
        this.files = files;
        this.suspensions = suspensions;
        this.told = told;
        this.currentUser = currentUser;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The customer was told which documents are wanting; the clock stands from now, not after the breach. */
    public void ask(AskForDocuments command) {
        ObligationSummary running =
                get(command.applicationNo()).current().orElseThrow(() -> RuleViolation.of("counter.error.nothingRuns"));
        SignedIn user = currentUser.get();
        Instant now = clock.instant();
        String names = command.documents().stream()
                .sorted()
                .map(document -> texts.label("customers.document", document, Texts.CHINESE))
                .collect(Collectors.joining("、"));
        String words = texts.getTranslation("counter.supplement.asked", Texts.CHINESE, names, command.words())
                .strip();
        long stop = suspensions.byRule(
                running.id(), texts.getTranslation("counter.supplement.rule", Texts.CHINESE), words, command.until());
        jdbc.sql("insert into application_supplement (application_id, documents, words, asked_at, asked_by,"
                        + " asked_by_name, until_at, suspension_id) select id, :documents, :words, :now, :by, :name,"
                        + " :until, :stop from service_application where application_no = :no")
                .param(
                        "documents",
                        command.documents().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("words", command.words())
                .param("now", SqlTime.param(now))
                .param("by", user.person().value())
                .param("name", user.name())
                .param("until", SqlTime.param(command.until()))
                .param("stop", stop)
                .param("no", command.applicationNo())
                .update();
        told.note(new TellCustomer(command.applicationNo(), now, Way.COUNTER, words), user, now);
    }

    /** What the customer was asked for is there: for the application and for the file, and the clock runs on. */
    public void handedIn(String applicationNo) {
        CustomerId customer = get(applicationNo).customer().id();
        SignedIn user = currentUser.get();
        var application = repository.lock(applicationNo).orElseThrow();
        List<Open> open = jdbc.sql("select s.* from application_supplement s join service_application a"
                        + " on a.id = s.application_id where a.application_no = :no and s.handed_in_at is null")
                .param("no", applicationNo)
                .query((rs, i) -> new Open(rs.getLong("id"), rs.getLong("suspension_id"), documents(rs)))
                .list();
        if (open.isEmpty()) {
            throw RuleViolation.of("counter.error.noSupplement");
        }
        open.forEach(each -> {
            application.received(each.documents());
            files.handIn(customer, each.documents());
            jdbc.sql("update application_supplement set handed_in_at = :now, received_by_name = :name where id = :id")
                    .param("now", SqlTime.param(clock.instant()))
                    .param("name", user.name())
                    .param("id", each.id())
                    .update();
            suspensions.endByRule(each.suspension(), texts.getTranslation("counter.supplement.there", Texts.CHINESE));
        });
        repository.saveAndFlush(application);
    }

    /** What was asked for, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<Supplement> of(String applicationNo) {
        get(applicationNo);
        return jdbc.sql("select s.* from application_supplement s join service_application a on a.id = s.application_id"
                        + " where a.application_no = :no order by s.id desc")
                .param("no", applicationNo)
                .query((rs, i) -> new Supplement(
                        documents(rs),
                        rs.getString("words"),
                        SqlTime.instant(rs, "asked_at"),
                        rs.getString("asked_by_name"),
                        SqlTime.instant(rs, "until_at"),
                        SqlTime.optionalInstant(rs, "handed_in_at")))
                .list();
    }

    private ApplicationDetails get(String applicationNo) {
        Optional<ApplicationDetails> found = applications.find(applicationNo);
        return found.orElseThrow(() -> RuleViolation.of("counter.error.unknownApplication"));
    }

    private static Set<Document> documents(ResultSet rs) throws SQLException {
        return Arrays.stream(rs.getString("documents").split(","))
                .map(Document::valueOf)
                .collect(Collectors.toSet());
    }

    private record Open(long id, long suspension, Set<Document> documents) {}
}
