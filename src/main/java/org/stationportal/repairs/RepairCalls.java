package org.stationportal.repairs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.AreaId;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;

/** Repair calls 报修: taken in together with the obligation to be there in time (clause 4.3), found and listed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class RepairCalls {

    static final String CLAUSE = "4.3";
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_OF_ONE = 100;

    private final RepairBook book;
    private final RepairReader reader;
    private final RepairIntake intake;
    private final Crew crew;
    private final Clauses clauses;
    private final CurrentUser currentUser;
    private final Clock clock;

    RepairCalls(
            RepairBook book,
            RepairReader reader,
            RepairIntake intake,
            Crew crew,
            Clauses clauses,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.intake = intake;
        this.crew = crew;
        this.clauses = clauses;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Takes a call in and opens its obligation, both or neither; gives its number. The same submission again gives the
     * same number and changes nothing; a hotline's number that is there already is refused with ours.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'DUTY_OFFICER', 'FITTER', 'AREA_MANAGER', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
    public String log(LogRepairCall command) {
        return book.numberOf(command.submission().toString()).orElseGet(() -> {
            Instant now = clock.instant();
            RepairRules.logged(command.loggedAt(), now);
            return intake.take(command, currentUser.get(), now);
        });
    }

    /** The last instant at which somebody has to be there. */
    public Instant promised(Place place, Instant loggedAt) {
        return loggedAt.plus(limit(place, loggedAt));
    }

    /** Who would answer for a call that came in at the instant; empty when nobody is on duty. */
    public List<EmployeeSummary> onDuty(@Nullable AreaId area, Instant at) {
        return crew.at(currentUser.get().station(), area, at).onDuty();
    }

    /** A call that the one signed in may see. */
    public Optional<RepairCallDetails> find(String callNo) {
        return reader.find(currentUser.get(), callNo);
    }

    /** What the one signed in may see: running by danger and due instant, else the latest first; at most 500 rows. */
    public Page<RepairCallDetails> page(CallList list, int page, int size) {
        return reader.page(currentUser.get(), list, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(CallList list) {
        return reader.count(currentUser.get(), list);
    }

    /** The calls that the one signed in has to see to now, those to which he was sent first. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<RepairCallDetails> mine() {
        return reader.mine(currentUser.get(), MOST_OF_ONE);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    public long countMine() {
        return reader.countMine(currentUser.get());
    }

    /** Whether the one signed in may take the next step of the call himself. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public boolean mayWorkOn(RepairCallDetails call) {
        return RepairSteps.worksOn(call, currentUser.get());
    }

    /** Whether the one signed in directs the call: hands it over, and finds what was passed on. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public boolean directs(RepairCallDetails call) {
        return RepairSteps.directs(call, currentUser.get());
    }

    private Duration limit(Place place, Instant loggedAt) {
        return Duration.ofMinutes(
                clauses.inForce(currentUser.get().station(), CLAUSE, LocalDate.ofInstant(loggedAt, PortalTime.ZONE))
                        .figure(place.figure()));
    }
}
