package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * What a month means to the heads: its teams, the months before it, who stands out, the appeals, and what the reminders
 * prevented. Amounts in yuan; deductions are net of counter-entries, and negative.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
public class MonthInsights {

    /** How many times the average of those concerned somebody's deductions are when they stand out. */
    private static final BigDecimal STANDS_OUT = BigDecimal.valueOf(2);

    private final JdbcClient jdbc;
    private final StandingMonth standing;
    private final LedgerMemo memo;
    private final CurrentUser currentUser;

    MonthInsights(JdbcClient jdbc, StandingMonth standing, LedgerMemo memo, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.memo = memo;
        this.currentUser = currentUser;
    }

    /** The teams that have entries in the month, the one with the highest deductions first. */
    public List<TeamTotal> teams(YearMonth month) {
        return memo.get("teams", station(), month, () -> readTeams(month));
    }

    private List<TeamTotal> readTeams(YearMonth month) {
        return standing.sql("""
                select t.id, t.name, count(distinct e.employee_id) as people, count(*) as entries,
                       coalesce(sum(if(w.clause_code is null, e.standing_amount, 0)), 0) as deductions,
                       coalesce(sum(if(w.clause_code is null, 0, e.standing_amount)), 0) as rewards
                from standing_entry e join team t on t.id = e.team_id
                left join rewarding_clause w on w.clause_code = e.clause_code
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month and e.counts
                group by t.id, t.name order by deductions, t.id""", station(), month)
                .query((rs, i) -> new TeamTotal(
                        new TeamId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getInt("people"),
                        rs.getLong("entries"),
                        rs.getBigDecimal("deductions"),
                        rs.getBigDecimal("rewards")))
                .list();
    }

    /** The months up to this one (inclusive), the earliest first, each as it is sealed or as it stands today. */
    public List<MonthTotal> trend(YearMonth month, int months) {
        return Stream.iterate(month.minusMonths(months - 1L), each -> each.plusMonths(1))
                .limit(months)
                .map(each -> {
                    List<TeamTotal> teams = teams(each);
                    return new MonthTotal(
                            each,
                            teams.stream().mapToLong(TeamTotal::entries).sum(),
                            teams.stream().map(TeamTotal::deductions).reduce(BigDecimal.ZERO, BigDecimal::add),
                            teams.stream().map(TeamTotal::rewards).reduce(BigDecimal.ZERO, BigDecimal::add));
                })
                .toList();
    }

    /** Whose deductions are more than twice the average of those who have any, the highest first. */
    public List<Outlier> outliers(MonthFigures figures) {
        record Person(MonthFigures.Row row, BigDecimal total) {}
        List<Person> held = figures.people().stream()
                .map(row -> new Person(row, figures.totalOf(row.employee())))
                .filter(person -> person.total.signum() < 0)
                .toList();
        if (held.isEmpty()) {
            return List.of();
        }
        BigDecimal average = held.stream()
                .map(Person::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(held.size()), 2, RoundingMode.HALF_UP);
        return held.stream()
                .filter(person -> person.total.compareTo(average.multiply(STANDS_OUT)) < 0)
                .sorted(java.util.Comparator.comparing(Person::total))
                .map(person -> new Outlier(person.row, person.total, average))
                .toList();
    }

    /** How many of the month's entries were appealed against, and how that ended. */
    public AppealFigures appeals(YearMonth month) {
        return memo.get("appeals", station(), month, () -> readAppeals(month));
    }

    private AppealFigures readAppeals(YearMonth month) {
        return standing.sql("""
                select count(*) as entries, coalesce(sum(not e.counts), 0) as uncounted,
                       coalesce(sum(e.appeal is not null), 0) as appealed,
                       coalesce(sum(e.appeal = 'APPEALED'), 0) as pending,
                       coalesce(sum(e.appeal = 'OVERTURNED'), 0) as overturned
                from standing_entry e where e.station_id = :station and e.recorded_month in (:recorded)
                and e.month = :month and e.reverses_entry_id is null""", station(), month)
                .query((rs, i) -> new AppealFigures(
                        rs.getLong("entries"),
                        rs.getLong("uncounted"),
                        rs.getLong("appealed"),
                        rs.getLong("pending"),
                        rs.getLong("overturned")))
                .single();
    }

    /**
     * How much was done in time after a reminder: assessed obligations that were fulfilled in the month and before they
     * were due, of which a reminder after the first announcement had been seen by then; by clause, the most first.
     */
    public List<Prevented> prevented(YearMonth month) {
        return jdbc.sql("""
                select o.clause_code, c.position, count(*) as obligations from obligation o
                join clause c on c.code = o.clause_code
                where o.station_id = :station and o.status = 'FULFILLED' and o.due_at >= :from and o.assessed
                and o.completed_at >= :from and o.completed_at < :until
                and exists (select 1 from notice n where n.obligation_id = o.id and n.kind = 'REMINDER'
                            and n.role = 'RESPONSIBLE' and n.rung <> 'ANNOUNCED' and n.served_at <= o.completed_at)
                group by o.clause_code, c.position order by obligations desc, c.position""")
                .param("station", station().value())
                .param(
                        "from",
                        SqlTime.param(
                                month.atDay(1).atStartOfDay(PortalTime.ZONE).toInstant()))
                .param(
                        "until",
                        SqlTime.param(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(PortalTime.ZONE)
                                .toInstant()))
                .query((rs, i) -> new Prevented(rs.getString("clause_code"), rs.getLong("obligations")))
                .list();
    }

    private StationId station() {
        return currentUser.get().station();
    }

    /** What the entries of a team add up to; people are those who have entries. */
    public record TeamTotal(
            TeamId team, String name, int people, long entries, BigDecimal deductions, BigDecimal rewards) {}

    /** What the entries of a month add up to. */
    public record MonthTotal(YearMonth month, long entries, BigDecimal deductions, BigDecimal rewards) {

        public BigDecimal total() {
            return deductions.add(rewards);
        }
    }

    /** Somebody whose deductions stand out against the average of those who have any. */
    public record Outlier(MonthFigures.Row person, BigDecimal total, BigDecimal average) {}

    /**
     * Appeals against a month's entries; what was neither pending nor overturned was upheld or withdrawn.
     *
     * @param uncounted the entries that do not count: waived, appealed against, or overturned
     */
    public record AppealFigures(long entries, long uncounted, long appealed, long pending, long overturned) {

        /** In percent of the entries, with one decimal. */
        public BigDecimal rate() {
            return entries == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(appealed * 100).divide(BigDecimal.valueOf(entries), 1, RoundingMode.HALF_UP);
        }
    }

    /** Obligations of a clause that were fulfilled after a reminder and before they were due. */
    public record Prevented(String clauseCode, long obligations) {}
}
