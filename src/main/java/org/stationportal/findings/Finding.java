package org.stationportal.findings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** A finding against one person; what was answered is written beside it, see {@link FindingSteps}. */
@Entity
class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;
    private long teamId;
    private String clauseCode;
    private String aboutType;
    private String aboutId;
    private String aboutTitle;
    private String aboutPath;
    private String facts;
    private Instant foundAt;
    private Instant recordedAt;
    private @Nullable Long recordedBy;
    private String recordedByName;
    private @Nullable Long reportedBy;
    private long employeeId;
    private int quantity;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FindingState state = FindingState.OPEN;

    private @Nullable Long obligationId;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /** Not yet answered; the obligation to answer it is opened with its number, so {@link #answeredBy} follows. */
    Finding(RecordFinding command, EmployeeSummary person, @Nullable SignedIn by, String portal, Instant now) {
        Subject about = command.about();
        stationId = person.station().value();
        teamId = person.team()
                .orElseThrow(() -> RuleViolation.of("findings.error.noTeam", person.name()))
                .value();
        clauseCode = command.clauseCode();
        aboutType = about.type();
        aboutId = about.id();
        aboutTitle = about.title();
        aboutPath = about.path();
        facts = command.facts();
        foundAt = command.foundAt();
        recordedAt = now;
        recordedBy = by == null ? null : by.employee().map(EmployeeId::value).orElse(null);
        recordedByName = by == null ? portal : by.name();
        reportedBy = command.reporter().map(EmployeeId::value).orElse(null);
        employeeId = person.id().value();
        quantity = command.quantity();
    }

    void answeredBy(ObligationId obligation) {
        obligationId = obligation.value();
    }

    void become(FindingState next) {
        if (!state.canBecome(next)) {
            throw RuleViolation.of("findings.error.notPossible." + state);
        }
        state = next;
    }

    void isLeft(int left) {
        quantity = left;
    }

    FindingId id() {
        return new FindingId(Objects.requireNonNull(id));
    }

    ObligationId obligation() {
        return new ObligationId(Objects.requireNonNull(obligationId));
    }

    EmployeeId person() {
        return new EmployeeId(employeeId);
    }

    boolean concerns(SignedIn who) {
        return Stream.of(employeeId, recordedBy, reportedBy)
                .filter(Objects::nonNull)
                .map(EmployeeId::new)
                .anyMatch(who::is);
    }

    String clause() {
        return clauseCode;
    }

    TeamId team() {
        return new TeamId(teamId);
    }

    FindingState state() {
        return state;
    }

    int quantity() {
        return quantity;
    }
}
