package org.stationportal.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.NumberSeries;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.counter.desk.IntakeLog;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterSummary;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Metering faults 计量故障: reported, and dealt with in the planned time or at once (clause 1.3). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class MeterFaults {

    private static final String CLAUSE = "1.3";
    private static final int LARGEST_PAGE = 500;

    private final MeterFaultRepository repository;
    private final MeterFaultReader reader;
    private final NumberSeries numbers;
    private final IntakeLog log;
    private final Assignees assignees;
    private final Customers customers;
    private final Clauses clauses;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    MeterFaults(
            MeterFaultRepository repository,
            MeterFaultReader reader,
            NumberSeries numbers,
            IntakeLog log,
            Assignees assignees,
            Customers customers,
            Clauses clauses,
            Deadlines deadlines,
            Calendars calendars,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.numbers = numbers;
        this.log = log;
        this.assignees = assignees;
        this.customers = customers;
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Records a fault and opens its obligation, both or neither; gives its number. The same submission again gives the
     * same number and changes nothing.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD',"
            + " 'DEPUTY_HEAD', 'FITTER', 'AREA_MANAGER', 'DUTY_OFFICER', 'INTEGRATION')")
    public String report(ReportMeterFault command) {
        String submission = command.submission().toString();
        return repository.numberOf(submission).orElseGet(() -> {
            SignedIn user = currentUser.get();
            Instant now = clock.instant();
            IntakeRules.happened("foundAt", command.foundAt(), now);
            MeterSummary meter = customers
                    .findMeter(command.meter())
                    .orElseThrow(() -> RuleViolation.at("meter", "customers.error.unknownMeter"));
            EmployeeSummary assignee =
                    assignees.holding("assignee", command.assignee(), user.station(), Post.FITTER, Post.AREA_MANAGER);
            String number = numbers.next("JL", LocalDate.ofInstant(now, PortalTime.ZONE));
            // whoever waited for the series looks again: the same form may have been sent twice at once
            return repository.numberOf(submission).orElseGet(() -> {
                OpenObligation open = obligation(command, number, meter, assignee);
                var obligation = deadlines.open(open);
                repository.saveAndFlush(new MeterFault(number, command, meter, user, now, obligation));
                log.note("counter.business.meterFault", open.subject(), meter.customer(), user, obligation);
                return number;
            });
        });
    }

    /** When a fault found at the instant is due. */
    public Promise promised(Urgency urgency, Instant foundAt) {
        return switch (budget(currentUser.get().station(), urgency, foundAt)) {
            case Budget.WorkingDays working -> {
                DeadlineExplanation explanation = calendars.explain(foundAt, working.days());
                yield new Promise(explanation.due(), Optional.of(explanation));
            }
            case Budget.Elapsed(Duration duration) -> new Promise(foundAt.plus(duration), Optional.empty());
            case Budget.EndOfMonth _, Budget.DaysAfter _, Budget.FixedDay _ ->
                throw new IllegalStateException("clause 1.3 counts working days or minutes");
        };
    }

    /** A fault that the one signed in may see. */
    public Optional<MeterFaultDetails> find(String faultNo) {
        return reader.find(currentUser.get(), faultNo);
    }

    /** What the one signed in may see, the latest first; pages count from 0, at most 500 rows. */
    public Page<MeterFaultDetails> recent(int page, int size) {
        return reader.recent(currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The fault was dealt with at the instant, not after now. */
    @Transactional
    public void complete(String faultNo, Instant at, String remark) {
        String words = IntakeRules.text("remark", remark);
        var fault = find(faultNo).orElseThrow(() -> RuleViolation.of("counter.error.unknownFault"));
        deadlines.fulfil(fault.obligation().id(), at, words);
    }

    /** Dealt with by another meter: the fault is done and the customer file has the meter, both or neither. */
    @Transactional
    public MeterId completeWithNewMeter(CompleteWithMeter command) {
        var fault = find(command.faultNo()).orElseThrow(() -> RuleViolation.of("counter.error.unknownFault"));
        String words = texts.getTranslation(
                "counter.newMeter.words", Texts.CHINESE, command.newNo().value(), command.remark());
        complete(command.faultNo(), command.at(), words.strip());
        return customers.replaceMeter(new ReplaceMeter(
                fault.meter().id(),
                command.newNo(),
                command.multiplier(),
                command.lastReading(),
                command.firstReading(),
                command.at(),
                currentUser.get().employee().orElse(fault.assignee().id()),
                command.faultNo()));
    }

    /** The faults of a meter that the one signed in may see, the latest first. */
    public List<MeterFaultDetails> ofMeter(MeterId meter) {
        return reader.ofMeter(currentUser.get(), meter);
    }

    private OpenObligation obligation(
            ReportMeterFault command, String number, MeterSummary meter, EmployeeSummary assignee) {
        String place = meter.customerName().isEmpty() ? meter.areaName() : meter.customerName();
        String title = texts.getTranslation(
                "counter.meterFault.title",
                Texts.CHINESE,
                place,
                texts.label("counter.urgency", command.urgency(), Texts.CHINESE),
                meter.meterNo());
        return new OpenObligation(
                CLAUSE,
                new Subject(MeterFaultReader.SUBJECT_TYPE, number, title, "meter-faults/" + number),
                assignee.station(),
                assignee.team().orElseThrow(),
                List.of(assignee.id()),
                command.foundAt(),
                budget(assignee.station(), command.urgency(), command.foundAt()),
                meter.deviceClass().amountCategory(),
                command.urgency() == Urgency.URGENT);
    }

    private Budget budget(StationId station, Urgency urgency, Instant foundAt) {
        ClauseVersion clause = clauses.inForce(station, CLAUSE, LocalDate.ofInstant(foundAt, PortalTime.ZONE));
        return switch (urgency) {
            case PLANNED -> new Budget.WorkingDays(clause.figure("plannedWorkingDays"));
            case URGENT -> new Budget.Elapsed(Duration.ofMinutes(clause.figure("urgentMinutes")));
        };
    }

    /** When it is due; urgent faults have no days to explain. */
    public record Promise(Instant due, Optional<DeadlineExplanation> explanation) {}
}
