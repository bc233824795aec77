package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Clock;
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
import org.stationportal.deadlines.ClauseChanges;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** The cap of what is deducted from a person in a month; off until the head or the administrator sets one. */
@Service
@Transactional
public class MonthCaps {

    /** Yuan. */
    public static final BigDecimal LARGEST = new BigDecimal("100000");

    private static final int MONTHS_AHEAD = 12;

    private final LedgerBook book;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    MonthCaps(LedgerBook book, JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The cap in yuan that holds for a month; empty for none. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Optional<BigDecimal> of(YearMonth month) {
        return of(currentUser.get().station(), month);
    }

    /** All that was ever set, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<MonthCap> history() {
        return jdbc.sql("""
                select c.*, p.name from month_cap c join employee p on p.id = c.set_by
                where c.station_id = :station order by c.id desc""")
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> new MonthCap(
                        rs.getLong("id"),
                        YearMonth.parse(rs.getString("from_month")),
                        Optional.ofNullable(rs.getBigDecimal("amount")),
                        rs.getString("reason"),
                        rs.getString("name"),
                        SqlTime.instant(rs, "set_at")))
                .list();
    }

    /**
     * Sets the cap from a month on, or none. The month and those after it may not be submitted yet.
     *
     * @param seen the id of the latest row that was looked at, 0 for none; with a later one the change is refused
     */
    @PreAuthorize(ClauseChanges.DECIDERS)
    public void set(Optional<BigDecimal> amount, YearMonth from, String reason, long seen) {
        amount.ifPresent(MonthCaps::check);
        DecisionBook.checkReason(reason);
        SignedIn user = currentUser.get();
        // approvals wait for it, and it waits for them
        book.lock(user.station());
        if (latest(user.station()) != seen) {
            throw RuleViolation.of("assessment.error.capStale");
        }
        if (from.isAfter(YearMonth.now(clock.withZone(PortalTime.ZONE)).plusMonths(MONTHS_AHEAD))) {
            throw RuleViolation.at("from", "assessment.error.capTooLate", MONTHS_AHEAD);
        }
        submittedFrom(user.station(), from).ifPresent(month -> {
            throw RuleViolation.at("from", "assessment.error.capSealed", month.toString());
        });
        jdbc.sql("""
                insert into month_cap (station_id, from_month, amount, reason, set_by, set_at)
                values (:station, :from, :amount, :reason, :by, :now)""")
                .param("station", user.station().value())
                .param("from", from.toString())
                .param("amount", amount.orElse(null))
                .param("reason", reason.strip())
                .param("by", user.person().value())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }

    Optional<BigDecimal> of(StationId station, YearMonth month) {
        return of(jdbc, station, month);
    }

    static Optional<BigDecimal> of(JdbcClient jdbc, StationId station, YearMonth month) {
        return jdbc
                .sql("""
                select amount from month_cap where station_id = :station and from_month <= :month
                order by from_month desc, id desc limit 1""")
                .param("station", station.value())
                .param("month", month.toString())
                .query((rs, i) -> Optional.ofNullable(rs.getBigDecimal("amount")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void check(BigDecimal amount) {
        if (amount.signum() <= 0
                || amount.compareTo(LARGEST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.at("amount", "assessment.error.cap", LARGEST);
        }
    }

    private long latest(StationId station) {
        return jdbc.sql("select coalesce(max(id), 0) from month_cap where station_id = :station")
                .param("station", station.value())
                .query(Long.class)
                .single();
    }

    private Optional<YearMonth> submittedFrom(StationId station, YearMonth from) {
        return jdbc.sql("""
                select max(month) as month from month_result
                where station_id = :station and month >= :from and state not in ('OPEN', 'TEAM_REVIEW')
                having month is not null""")
                .param("station", station.value())
                .param("from", from.toString())
                .query((rs, i) -> YearMonth.parse(rs.getString("month")))
                .optional();
    }
}
