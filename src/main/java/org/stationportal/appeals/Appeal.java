package org.stationportal.appeals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** An appeal against one entry; what happened to it is written beside it, see {@link AppealSteps}. */
@Entity
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private long teamId;
    private long entryId;
    private long employeeId;
    private int instance;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AppealKind kind;

    private String reason;
    private Instant filedAt;
    private long deciderId;
    private @Nullable Long obligationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AppealState state = AppealState.PENDING;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    /** The obligation to decide it is opened with its number, so {@link #owedAs} follows. */
    Appeal(EntrySummary entry, int instance, AppealKind kind, String reason, EmployeeId decider, Instant now) {
        stationId = entry.station().value();
        teamId = entry.team().value();
        entryId = entry.id().value();
        employeeId = entry.employee().value();
        this.instance = instance;
        this.kind = kind;
        this.reason = reason;
        filedAt = now;
        deciderId = decider.value();
    }

    void owedAs(ObligationId obligation) {
        obligationId = obligation.value();
    }

    void handTo(EmployeeId decider) {
        deciderId = decider.value();
    }

    void end(AppealState how, Instant now) {
        if (state != AppealState.PENDING) {
            throw RuleViolation.of("appeals.error.notPending." + state);
        }
        state = how;
        endedAt = now;
    }

    AppealId id() {
        return new AppealId(Objects.requireNonNull(id));
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    StationId station() {
        return new StationId(stationId);
    }

    TeamId team() {
        return new TeamId(teamId);
    }

    EmployeeId person() {
        return new EmployeeId(employeeId);
    }

    EmployeeId decider() {
        return new EmployeeId(deciderId);
    }

    ObligationId obligation() {
        return new ObligationId(Objects.requireNonNull(obligationId));
    }

    int instance() {
        return instance;
    }

    AppealState state() {
        return state;
    }
}
