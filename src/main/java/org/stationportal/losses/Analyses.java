package org.stationportal.losses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/** The analyses of abnormal losses (clause 2.4a), reported by whoever holds them, and what was done about the losses. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Analyses {

    public static final String SUBJECT_TYPE = "losses.analysis";

    private final JdbcClient jdbc;
    private final LossReader losses;
    private final AnalysisReader reader;
    private final EnergyRows energies;
    private final Customers customers;
    private final Deadlines deadlines;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    Analyses(
            JdbcClient jdbc,
            LossReader losses,
            AnalysisReader reader,
            EnergyRows energies,
            Customers customers,
            Deadlines deadlines,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.losses = losses;
        this.reader = reader;
        this.energies = energies;
        this.customers = customers;
        this.deadlines = deadlines;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Reports the analysis, once; with that what was owed is done, in time or late. */
    public void report(ReportAnalysis command) {
        AnalysisSummary analysis =
                reader.find(command.analysis()).filter(this::visible).orElseThrow(Analyses::unknown);
        if (!holds(analysis)) {
            throw RuleViolation.of("losses.error.notYours");
        }
        SignedIn by = currentUser.get();
        Instant now = clock.instant();
        boolean first = jdbc.sql(
                                "insert ignore into loss_report (analysis_id, cause, words, planned_action, by_id, by_name, at)"
                                        + " values (:id, :cause, :words, :action, :by, :name, :now)")
                        .param("id", analysis.id())
                        .param("cause", command.cause().name())
                        .param("words", command.words())
                        .param("action", command.plannedAction())
                        .param("by", by.person().value())
                        .param("name", by.name())
                        .param("now", SqlTime.param(now))
                        .update()
                == 1;
        if (!first) {
            throw RuleViolation.of("losses.error.reported");
        }
        deadlines.settle(
                analysis.obligation().id(),
                now,
                texts.getTranslation(
                        "losses.reported", Texts.CHINESE, texts.label("losses.cause", command.cause(), Texts.CHINESE)));
    }

    /** Records what was done about the loss of an area, today or before. */
    public void act(RecordAction command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        Place area = area(command.areaNo())
                .orElseThrow(() -> RuleViolation.of("losses.error.unknown.AREA", command.areaNo()));
        if (!mayAct(command.areaNo())) {
            throw RuleViolation.of("losses.error.notYourArea");
        }
        if (command.doneOn().isAfter(today)) {
            throw RuleViolation.at("doneOn", "losses.error.doneInFuture");
        }
        SignedIn by = currentUser.get();
        jdbc.sql("insert ignore into loss_action (submission, area_id, done_on, words, by_id, by_name, at)"
                        + " values (:submission, :area, :day, :words, :by, :name, :now)")
                .param("submission", command.submission().toString())
                .param("area", area.id())
                .param("day", command.doneOn())
                .param("words", command.words())
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }

    /** The analyses of an area, the latest month first; empty for one that the one signed in may not see. */
    @Transactional(readOnly = true)
    public List<AnalysisSummary> of(String areaNo) {
        return area(areaNo).map(reader::of).orElse(List.of());
    }

    /** What was done about an area's losses, the latest first, with the months before and after it. */
    @Transactional(readOnly = true)
    public List<ActionSummary> actions(String areaNo) {
        return area(areaNo).map(reader::actions).orElse(List.of());
    }

    /** Every value that the area's energy of the month has had, the latest first. */
    @Transactional(readOnly = true)
    public List<EnergyVersion> versions(String areaNo, YearMonth month) {
        return area(areaNo).map(area -> energies.versions(area.id(), month)).orElse(List.of());
    }

    /** How many analyses the one signed in owes. */
    @Transactional(readOnly = true)
    public long owed() {
        return jdbc.sql("select count(*) from loss_analysis y join obligation o on o.id = y.obligation_id"
                        + " join obligation_party q on q.obligation_id = o.id and q.held_until is null"
                        + " where q.employee_id = :self and o.status in ('OPEN', 'SUSPENDED')")
                .param("self", currentUser.get().person().value())
                .query(Long.class)
                .single();
    }

    /** Whether the one signed in may report it now: he holds it, and it was not reported or called off. */
    @Transactional(readOnly = true)
    public boolean mayReport(AnalysisSummary analysis) {
        return holds(analysis)
                && analysis.report().isEmpty()
                && analysis.obligation().completedAt().isEmpty()
                && analysis.obligation().status() != org.stationportal.deadlines.ObligationStatus.CANCELLED;
    }

    /** Whether the one signed in manages the area today. */
    @Transactional(readOnly = true)
    public boolean mayAct(String areaNo) {
        SignedIn user = currentUser.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        return area(areaNo)
                .flatMap(area -> customers.managerOf(new AreaId(area.id()), today))
                .map(EmployeeSummary::id)
                .filter(user::is)
                .isPresent();
    }

    private boolean holds(AnalysisSummary analysis) {
        SignedIn user = currentUser.get();
        return analysis.obligation().parties().stream().anyMatch(party -> user.is(party.id()));
    }

    private boolean visible(AnalysisSummary analysis) {
        return losses.find(currentUser.get(), analysis.areaNo(), analysis.month())
                .isPresent();
    }

    private Optional<Place> area(String areaNo) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), PortalTime.ZONE));
        return losses.find(currentUser.get(), areaNo, month).map(LossSummary::place);
    }

    private static RuleViolation unknown() {
        return RuleViolation.of("losses.error.unknownAnalysis");
    }
}
