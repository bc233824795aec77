package org.stationportal.assessment;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.DraftAmount;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Tries other amounts on a month 测算: one query adds up what counts, the rest is arithmetic; nothing is written. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR')")
public class AmountTrials {

    private final JdbcClient jdbc;
    private final MonthBook book;
    private final MonthCaps caps;
    private final StandingMonth standing;
    private final CurrentUser currentUser;
    private final Clock clock;

    AmountTrials(
            JdbcClient jdbc,
            MonthBook book,
            MonthCaps caps,
            StandingMonth standing,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.caps = caps;
        this.standing = standing;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The month to try amounts on: the last that is sealed, else the one before the current. */
    public YearMonth lastMonth() {
        return book.sealed(currentUser.get().station()).stream()
                .findFirst()
                .orElseGet(() -> YearMonth.now(clock.withZone(PortalTime.ZONE)).minusMonths(1));
    }

    /**
     * The entries of a month that count, by these amounts where their clause and category is among them. Reversals take
     * back what was recorded, so they stay.
     */
    public AmountTrial of(YearMonth month, List<DraftAmount> drafts) {
        StationId station = currentUser.get().station();
        var pricing = new TrialPricing(drafts, RewardingClauses.all(jdbc));
        standing.sql("""
                select e.employee_id, p.employee_no, p.name, e.clause_code, c.position, o.amount_category,
                       e.reverses_entry_id is not null as reversal, count(*) as entries, sum(e.quantity) as quantity,
                       coalesce(sum(e.standing_amount), 0) as amount, sum(e.standing_amount is null) as unset
                from standing_entry e
                join obligation o on o.id = e.obligation_id
                join employee p on p.id = e.employee_id
                join clause c on c.code = e.clause_code
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month and e.counts
                group by e.employee_id, p.employee_no, p.name, e.clause_code, c.position, o.amount_category,
                       e.reverses_entry_id is not null""", station, month).query(rs -> {
            pricing.add(new TrialPricing.Group(
                    new EmployeeId(rs.getLong("employee_id")),
                    rs.getString("employee_no"),
                    rs.getString("name"),
                    rs.getString("clause_code"),
                    rs.getInt("position"),
                    rs.getString("amount_category"),
                    rs.getBoolean("reversal"),
                    rs.getLong("entries"),
                    rs.getBigDecimal("quantity"),
                    rs.getBigDecimal("amount"),
                    rs.getLong("unset")));
        });
        return pricing.result(month, book.sealed(station).contains(month), caps.of(station, month));
    }
}
