package org.stationportal.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Who owes what by when, under which clause. Its methods are what may happen to it; every one wakes the sweep, and the
 * history is written beside it by {@link History}. Always loaded with a row lock, as the sweep holds one too.
 */
@Entity
class Obligation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private long teamId;
    private String clauseCode;
    private long clauseVersionId;
    private String subjectType;
    private String subjectId;
    private String subjectTitle;
    private String subjectPath;
    private @Nullable Long chainId;
    private @Nullable String stage;
    private int position;
    private boolean assessed;
    private String amountCategory;
    private int quantity = 1;
    private boolean onItsPage;
    private boolean urgent;
    private String budget;
    private Instant openedAt;
    private @Nullable Long openedBy;
    private Instant dueAt;
    private Instant assessableFrom;
    private boolean provisional;
    private int deadlineVersion = 1;
    private Instant deadlineSetAt;
    private long calendarVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ObligationStatus status;

    private @Nullable Instant completedAt;
    private int extension;
    private @Nullable Long reopenedFrom;
    private @Nullable Long mergedInto;
    private @Nullable Instant nextAt;

    @Column(updatable = false) // moved by the sweep only, except for a new deadline: see announce()
    private Instant handledUntil;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    /** Not yet saved: {@link #start} or {@link #project} gives it its times first. */
    @SuppressWarnings("NullAway.Init")
    Obligation(
            Subject subject,
            ClauseVersion clause,
            StationId station,
            TeamId team,
            Budget budget,
            String amountCategory,
            boolean urgent,
            @Nullable Long openedBy) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.subjectTitle = subject.title();
        this.subjectPath = subject.path();
        this.clauseCode = clause.code();
        this.clauseVersionId = clause.id();
        this.stationId = station.value();
        this.teamId = team.value();
        this.budget = budget.text();
        this.amountCategory = amountCategory;
        this.urgent = urgent;
        this.openedBy = openedBy;
        this.assessed = true;
        this.status = ObligationStatus.WAITING;
    }

    /** Makes it a stage of a chain; assessed only where the chain is assessed on its stages. */
    void inChain(@Nullable Long chainId, @Nullable String stage, int position, boolean assessed) {
        this.chainId = chainId;
        this.stage = stage;
        this.position = position;
        this.assessed = assessed;
    }

    /** What a breach counts, if anything, and whether the feature's own page alone can say that it is done. */
    void counts(int quantity, boolean onItsPage, boolean assessed) {
        this.quantity = quantity;
        this.onItsPage = onItsPage;
        this.assessed = assessed;
    }

    /** So many are left of what a breach counts. */
    void isLeft(int left) {
        running();
        quantity = left;
    }

    void headsChain() {
        chainId = id();
    }

    /** The deadline while it waits for the stage before: shown, and not yet running. */
    void project(Instant opened, Deadline deadline, Instant now) {
        openedAt = opened;
        set(deadline, now);
        handledUntil = justBefore(now);
        nextAt = null;
    }

    /** The time begins to run. */
    void start(Instant opened, Deadline deadline, Instant now) {
        become(ObligationStatus.OPEN);
        openedAt = opened;
        set(deadline, now);
        handledUntil = justBefore(now);
        nextAt = now;
    }

    /** A new deadline of a running obligation: a new version that has to be announced again. */
    void announce(Deadline deadline, Instant now) {
        set(deadline, notYetHandled(now));
        deadlineVersion++;
        nextAt = deadlineSetAt;
    }

    /** The clock stands; {@code next} is its planned end, or when to ask whether the stop is to be renewed. */
    void suspend(Instant next) {
        become(ObligationStatus.SUSPENDED);
        nextAt = next;
    }

    /** The stop goes on: when it has to be looked at again. */
    void stopsOn(Instant next) {
        nextAt = next;
    }

    /** More time, in the budget's unit; counts from the next computing of the deadline on, and in every later one. */
    void extend(int units) {
        extension += units;
    }

    /** Opened again in place of the one that has ended. */
    void replaces(Obligation first) {
        reopenedFrom = first.id();
    }

    void resume(Deadline deadline, Instant now) {
        become(ObligationStatus.OPEN);
        announce(deadline, now);
    }

    /** Someone else holds it from now on; the deadline stands, and is announced to the new person. */
    void reassignTo(TeamId team, Instant now) {
        running();
        teamId = team.value();
        if (status == ObligationStatus.OPEN) {
            deadlineSetAt = notYetHandled(now);
            nextAt = deadlineSetAt;
        }
    }

    /** The total goes over with the stages: no new deadline, and nothing to announce beside the stage itself. */
    void passOnWithStage(TeamId team) {
        teamId = team.value();
    }

    /** Done at the instant; late after due. Past the grace the sweep still judges whether the notices had been served. */
    void fulfil(Instant at, Instant now) {
        completedAt = at;
        if (status == ObligationStatus.MISSED) {
            return;
        }
        boolean late = at.isAfter(dueAt);
        become(late ? ObligationStatus.FULFILLED_LATE : ObligationStatus.FULFILLED);
        nextAt = late && assessed && at.isAfter(assessableFrom) ? now : null;
    }

    /** Not done in time, and whoever held it had been duly notified; what is left to do can still be reported done. */
    void miss() {
        if (status != ObligationStatus.MISSED) {
            become(ObligationStatus.MISSED);
        }
    }

    void cancel() {
        become(ObligationStatus.CANCELLED);
        nextAt = null;
    }

    /** It was the same as the other, which alone goes on. */
    void mergeInto(Obligation other) {
        cancel();
        mergedInto = other.id();
    }

    private void set(Deadline deadline, Instant now) {
        dueAt = deadline.due();
        assessableFrom = deadline.assessableFrom();
        provisional = deadline.provisional();
        calendarVersion = deadline.calendarVersion();
        deadlineSetAt = now;
    }

    private void become(ObligationStatus next) {
        if (!status.canBecome(next)) {
            throw RuleViolation.of("deadlines.error.notPossible." + status);
        }
        status = next;
    }

    private void running() {
        if (!status.isRunning()) {
            throw RuleViolation.of("deadlines.error.notPossible." + status);
        }
    }

    /** Whoever waited for a sweep to let the row go came later than it, whatever the clock had said before the wait. */
    private Instant notYetHandled(Instant now) {
        return now.isAfter(handledUntil) ? now : handledUntil.plus(1, java.time.temporal.ChronoUnit.MICROS);
    }

    private static Instant justBefore(Instant now) {
        return now.minus(1, java.time.temporal.ChronoUnit.MICROS);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    StationId station() {
        return new StationId(stationId);
    }

    TeamId team() {
        return new TeamId(teamId);
    }

    long clauseVersionId() {
        return clauseVersionId;
    }

    Optional<Long> chain() {
        return Optional.ofNullable(chainId);
    }

    boolean isTotal() {
        return chainId != null && chainId.equals(id);
    }

    int position() {
        return position;
    }

    boolean assessed() {
        return assessed;
    }

    Budget budget() {
        return Budget.parse(budget);
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Long> openedBy() {
        return Optional.ofNullable(openedBy);
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant assessableFrom() {
        return assessableFrom;
    }

    int extension() {
        return extension;
    }

    long calendarVersion() {
        return calendarVersion;
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle, subjectPath);
    }

    String clauseCode() {
        return clauseCode;
    }

    String amountCategory() {
        return amountCategory;
    }

    int quantity() {
        return quantity;
    }

    boolean onItsPage() {
        return onItsPage;
    }

    boolean urgent() {
        return urgent;
    }

    int deadlineVersion() {
        return deadlineVersion;
    }

    ObligationStatus status() {
        return status;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
