package org.stationportal.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** A station's month 月度考核结果 on its way to the approval, which seals it. */
@Entity
class MonthResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long stationId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 7)
    private String month;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MonthState state = MonthState.OPEN;

    private @Nullable Long submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Long approvedBy;
    private @Nullable Instant approvedAt;

    @Column(precision = 14, scale = 2)
    private @Nullable BigDecimal totalAmount;

    private @Nullable Integer entryCount;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private @Nullable String lastHash;

    private @Nullable Instant publishedAt;
    private @Nullable LocalDate publishedUntil;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected MonthResult() {}

    MonthResult(StationId station, YearMonth month) {
        this.stationId = station.value();
        this.month = month.toString();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    MonthState state() {
        return state;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    StationId station() {
        return new StationId(stationId);
    }

    void startReview() {
        become(MonthState.TEAM_REVIEW);
    }

    void submit(EmployeeId by, Instant now) {
        become(MonthState.SUBMITTED);
        submittedBy = by.value();
        submittedAt = now;
    }

    void returnForReview() {
        become(MonthState.TEAM_REVIEW);
        submittedBy = null;
        submittedAt = null;
    }

    /** Seals the month with what it adds up to and the end of the chain. */
    void approve(EmployeeId by, Instant now, BigDecimal total, int entries, String chainHash) {
        become(MonthState.APPROVED);
        approvedBy = by.value();
        approvedAt = now;
        totalAmount = total;
        entryCount = entries;
        lastHash = chainHash;
    }

    /** Shows the result to everybody, until the end of the last day. */
    void publish(Instant now, LocalDate lastDay) {
        become(MonthState.PUBLISHED);
        publishedAt = now;
        publishedUntil = lastDay;
    }

    void close(Instant now) {
        become(MonthState.CLOSED);
        closedAt = now;
    }

    Optional<EmployeeId> submittedBy() {
        return Optional.ofNullable(submittedBy).map(EmployeeId::new);
    }

    Optional<EmployeeId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(EmployeeId::new);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    Optional<String> lastHash() {
        return Optional.ofNullable(lastHash);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<LocalDate> publishedUntil() {
        return Optional.ofNullable(publishedUntil);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    private void become(MonthState next) {
        if (!state.canBecome(next)) {
            throw RuleViolation.of("assessment.error.notPossible." + state);
        }
        state = next;
    }
}
