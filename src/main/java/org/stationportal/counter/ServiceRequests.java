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
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Customers;
import org.stationportal.customers.TakeOver;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Service requests: name change 过户, meter test 校表, billing query 电费查询; done by the promised date (clause 1.2s). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class ServiceRequests {

    private static final String MAY_TAKE_IN = "hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')";
    private static final int LARGEST_PAGE = 500;

    private final ServiceRequestRepository repository;
    private final ServiceRequestReader reader;
    private final NumberSeries numbers;
    private final IntakeLog log;
    private final PromiseTold promiseTold;
    private final ToldLog told;
    private final Limits limits;
    private final Assignees assignees;
    private final Customers customers;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    ServiceRequests(
            ServiceRequestRepository repository,
            ServiceRequestReader reader,
            NumberSeries numbers,
            IntakeLog log,
            PromiseTold promiseTold,
            ToldLog told,
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
        this.told = told;
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
     * Takes a request in and opens its obligation, both or neither; gives its number. The same submission again gives
     * the same number and changes nothing.
     */
    @Transactional
    @PreAuthorize(MAY_TAKE_IN)
    public String takeIn(TakeInRequest command) {
        String submission = command.submission().toString();
        return repository.numberOf(submission).orElseGet(() -> {
            SignedIn user = currentUser.get();
            Instant now = clock.instant();
            IntakeRules.happened("acceptedAt", command.acceptedAt(), now);
            CustomerDetails customer = customers
                    .find(command.customer())
                    .orElseThrow(() -> RuleViolation.at("customer", "customers.error.unknown"));
            if (command.particulars() instanceof Particulars.MeterTest test
                    && customer.meters().stream().noneMatch(meter -> meter.id().equals(test.meter()))) {
                throw RuleViolation.at("meter", "counter.error.meterOfCustomer");
            }
            EmployeeSummary assignee = assignees.holding(
                    "assignee",
                    command.assignee(),
                    user.station(),
                    command.kind().posts().toArray(Post[]::new));
            String number = numbers.next("FW", LocalDate.ofInstant(now, PortalTime.ZONE));
            // whoever waited for the series looks again: the same form may have been sent twice at once
            return repository.numberOf(submission).orElseGet(() -> {
                OpenObligation open = obligation(command, number, customer, assignee);
                var obligation = deadlines.open(open);
                repository.saveAndFlush(new ServiceRequest(number, command, user, now, obligation));
                log.note(
                        "counter.requestKind." + command.kind(),
                        open.subject(),
                        Optional.of(customer.id()),
                        user,
                        obligation);
                promiseTold.note(number, obligation, user, now);
                return number;
            });
        });
    }

    /** The promised date, day by day, of a request of this kind accepted at the instant. */
    public DeadlineExplanation promised(ServiceRequestKind kind, Instant acceptedAt) {
        return calendars.explain(acceptedAt, days(currentUser.get().station(), kind, acceptedAt));
    }

    /** A request that the one signed in may see. */
    public Optional<ServiceRequestDetails> find(String requestNo) {
        return reader.find(currentUser.get(), requestNo);
    }

    /** What the one signed in may see, the latest first; pages count from 0, at most 500 rows. */
    public Page<ServiceRequestDetails> recent(int page, int size) {
        return reader.recent(currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Whether the one signed in may report it done: whoever holds or directs it, while it is to be done. */
    public boolean mayComplete(ServiceRequestDetails request) {
        return Assignees.mayAct(request.obligation(), currentUser.get());
    }

    /** The request is done, and the customer was told the result; a finished name change renames the customer's file. */
    @Transactional
    public void complete(CompleteRequest command) {
        ServiceRequestDetails found =
                find(command.requestNo()).orElseThrow(() -> RuleViolation.of("counter.error.unknownRequest"));
        SignedIn user = currentUser.get();
        if (!mayComplete(found)) {
            throw RuleViolation.of("counter.error.notYours");
        }
        deadlines.settle(found.obligation().id(), command.at(), command.result());
        var request = repository.lock(command.requestNo()).orElseThrow();
        request.resultedIn(command.result());
        repository.saveAndFlush(request);
        if (found.particulars() instanceof Particulars.NameChange change) {
            customers.takeOver(new TakeOver(
                    found.customer().id(),
                    change.newName(),
                    change.idKind(),
                    change.idNo(),
                    found.contact(),
                    found.phone()));
        }
        told.note(
                new TellCustomer(command.requestNo(), command.at(), command.way(), command.told()),
                user,
                clock.instant());
    }

    private int days(StationId station, ServiceRequestKind kind, Instant acceptedAt) {
        return limits.other(station, acceptedAt).figure(kind.figure());
    }

    private OpenObligation obligation(
            TakeInRequest command, String number, CustomerDetails customer, EmployeeSummary assignee) {
        String title = texts.getTranslation(
                "counter.serviceRequest.title",
                Texts.CHINESE,
                customer.name(),
                texts.label("counter.requestKind", command.kind(), Texts.CHINESE),
                IntakeRules.shortNo(customer.customerNo()));
        return new OpenObligation(
                        Limits.OTHER_CLAUSE,
                        new Subject(ServiceRequestReader.SUBJECT_TYPE, number, title, "service-requests/" + number),
                        customer.station(),
                        assignee.team().orElseThrow(),
                        List.of(assignee.id()),
                        command.acceptedAt(),
                        new Budget.WorkingDays(days(customer.station(), command.kind(), command.acceptedAt())),
                        "CASE",
                        false)
                .doneOnItsPage()
                .notAssessed();
    }
}
