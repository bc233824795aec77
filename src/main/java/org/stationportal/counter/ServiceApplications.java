package org.stationportal.counter;

import java.time.Clock;
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
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.HangMeter;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenChain;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Service applications 办电申请: taken in, followed stage by stage, changed (clause 1.2). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class ServiceApplications {

    private static final String MAY_TAKE_IN = "hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')";
    private static final int LARGEST_PAGE = 500;

    private final ServiceApplicationRepository repository;
    private final ApplicationReader reader;
    private final NumberSeries numbers;
    private final IntakeLog log;
    private final PromiseTold promiseTold;
    private final Checklist checklist;
    private final ApplicationOpening opening;
    private final Limits limits;
    private final Assignees assignees;
    private final Customers customers;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    ServiceApplications(
            ServiceApplicationRepository repository,
            ApplicationReader reader,
            NumberSeries numbers,
            IntakeLog log,
            PromiseTold promiseTold,
            Checklist checklist,
            ApplicationOpening opening,
            Limits limits,
            Assignees assignees,
            Customers customers,
            Deadlines deadlines,
            Calendars calendars,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.numbers = numbers;
        this.log = log;
        this.promiseTold = promiseTold;
        this.checklist = checklist;
        this.opening = opening;
        this.limits = limits;
        this.assignees = assignees;
        this.customers = customers;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Takes an application in and opens its obligations, both or neither; gives its number. The same submission again
     * gives the same number and changes nothing. The documents go to the customer's file; only whoever keeps files may take
     * a promise of documents.
     */
    @Transactional
    @PreAuthorize(MAY_TAKE_IN)
    public String takeIn(TakeInApplication command) {
        String submission = command.submission().toString();
        return repository.numberOf(submission).orElseGet(() -> {
            SignedIn user = currentUser.get();
            Instant now = clock.instant();
            IntakeRules.happened("acceptedAt", command.acceptedAt(), now);
            CustomerDetails customer = customers
                    .find(command.customer())
                    .orElseThrow(() -> RuleViolation.at("customer", "customers.error.unknown"));
            checklist.check(command);
            EmployeeSummary surveyor =
                    assignees.holding("surveyor", command.surveyor(), user.station(), Post.AREA_MANAGER, Post.FITTER);
            EmployeeSummary fitter = assignees.holding("fitter", command.fitter(), user.station(), Post.FITTER);
            String number = numbers.next("BZ", LocalDate.ofInstant(now, PortalTime.ZONE));
            // whoever waited for the series looks again: the same form may have been sent twice at once
            return repository.numberOf(submission).orElseGet(() -> {
                OpenChain chain = opening.chain(command, number, customer, surveyor, fitter);
                List<ObligationId> opened = deadlines.openChain(chain);
                repository.saveAndFlush(new ServiceApplication(number, command, user, now, opened));
                log.note(
                        "counter.kind." + command.kind(),
                        chain.subject(),
                        Optional.of(customer.id()),
                        user,
                        opened.getFirst());
                promiseTold.note(number, opened.getFirst(), user, now);
                checklist.file(command);
                return number;
            });
        });
    }

    /** Which documents an application of the customer's asks for, and which of them the file holds already. */
    public DocumentsAsked documents(CustomerId customer, Category category, Voltage voltage) {
        return checklist.of(customer, category, voltage);
    }

    /** The promised date, day by day, of an application of this kind accepted at the instant. */
    public DeadlineExplanation promised(
            ApplicationKind kind, Category category, Voltage voltage, Supply supply, Instant acceptedAt) {
        var limit = limits.inForce(
                currentUser.get().station(), LimitCategory.of(kind, category, voltage, supply), acceptedAt);
        return calendars.explain(acceptedAt, limit.total());
    }

    /** An application that the one signed in may see. */
    public Optional<ApplicationDetails> find(String applicationNo) {
        return reader.find(currentUser.get(), applicationNo);
    }

    /** What the one signed in may see, the latest first; pages count from 0, at most 500 rows. */
    public Page<ApplicationSummary> recent(int page, int size) {
        return reader.recent(currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** A stage was done at the instant, not after now; the next one starts then, and the last one ends the application. */
    @Transactional
    public void completeStage(String applicationNo, Stage stage, Instant at, String remark) {
        String words = IntakeRules.text("remark", remark);
        deadlines.fulfil(get(applicationNo).stage(stage).id(), at, words);
    }

    /** The last stage was done by hanging the customer's first meter, which is in his file from now on. */
    @Transactional
    public void energize(Energize command) {
        ApplicationDetails application = get(command.applicationNo());
        String words = texts.getTranslation(
                "counter.firstMeter.words",
                Texts.CHINESE,
                command.meterNo().value(),
                command.multiplier().value(),
                command.firstReading().toPlainString(),
                command.remark());
        completeStage(command.applicationNo(), Stage.ENERGIZATION, command.at(), words.strip());
        customers.hangMeter(new HangMeter(
                application.customer().id(),
                command.meterNo(),
                command.multiplier(),
                command.firstReading(),
                command.at(),
                currentUser.get().employee().orElse(application.fitter().id()),
                command.applicationNo()));
    }

    /** Changes whom to call, and the remark; refused, and nothing overwritten, when it was changed meanwhile. */
    @Transactional
    @PreAuthorize(MAY_TAKE_IN)
    public void change(ChangeApplication command) {
        get(command.applicationNo());
        var application = repository.lock(command.applicationNo()).orElseThrow(ServiceApplications::unknown);
        application.change(command);
        repository.saveAndFlush(application);
    }

    private ApplicationDetails get(String applicationNo) {
        return find(applicationNo).orElseThrow(ServiceApplications::unknown);
    }

    private static RuleViolation unknown() {
        return RuleViolation.of("counter.error.unknownApplication");
    }
}
