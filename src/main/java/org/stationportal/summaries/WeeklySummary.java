package org.stationportal.summaries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** One person's summary of one week as he is writing it; what he submitted stands in {@link Revisions}. */
@Entity
class WeeklySummary {

    static final int LONGEST_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private long employeeId;
    private LocalDate week;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SummaryState state;

    private String work;
    private String problems;
    private String nextWeek;
    private int revision;
    private boolean reopened;
    private @Nullable Long obligationId;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected WeeklySummary() {}

    /** Until it is submitted for the first time, then to the end of its week, then when it was opened again. */
    static boolean writable(SummaryState state, boolean reopened, Week week, Instant now) {
        return state == SummaryState.PLANNING || reopened || now.isBefore(week.end());
    }

    void writes(Instant now) {
        if (!writable(state, reopened, week(), now)) {
            throw RuleViolation.of("summaries.error.closed");
        }
        keptAt = now;
    }

    void write(SummaryText text, String words) {
        if (words.length() > LONGEST_TEXT) {
            throw RuleViolation.at(text.name(), "summaries.error.textTooLong", LONGEST_TEXT);
        }
        switch (text) {
            case WORK -> work = words;
            case PROBLEMS -> problems = words;
            case NEXT_WEEK -> nextWeek = words;
        }
    }

    /** The number of the revision that this submission is. */
    int submit() {
        state = SummaryState.SUBMITTED;
        reopened = false;
        return ++revision;
    }

    void comment() {
        if (state == SummaryState.PLANNING) {
            throw RuleViolation.of("summaries.error.notSubmitted");
        }
        state = SummaryState.COMMENTED;
    }

    /** For one more revision, after its week is over; before that the person submits again by himself. */
    void reopen(Instant now) {
        if (writable(state, reopened, week(), now)) {
            throw RuleViolation.of("summaries.error.stillOpen");
        }
        reopened = true;
    }

    void isOwed(ObligationId obligation) {
        obligationId = obligation.value();
    }

    SummaryId id() {
        return new SummaryId(Objects.requireNonNull(id));
    }

    StationId station() {
        return new StationId(stationId);
    }

    EmployeeId person() {
        return new EmployeeId(employeeId);
    }

    Week week() {
        return new Week(week);
    }

    SummaryState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    SummaryWords words() {
        return new SummaryWords(work, problems, nextWeek);
    }

    Optional<ObligationId> obligation() {
        return Optional.ofNullable(obligationId).map(ObligationId::new);
    }
}
