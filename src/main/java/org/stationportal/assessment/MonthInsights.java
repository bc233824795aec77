package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;

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
    private final Employees employees;
    private final MonthBook book;
    private final MonthTallies tallies;
    private final LedgerMemo memo;
    private final CurrentUser currentUser;

    MonthInsights(
            JdbcClient jdbc,
            Employees employees,
            MonthBook book,
            MonthTallies tallies,
            LedgerMemo memo,
            CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.book = book;
        this.tallies = tallies;
        this.memo = memo;
        this.currentUser = currentUser;
    }

    /** The teams that have entries in the month, the one with the highest deductions first. */
    public List<TeamTotal> teams(YearMonth month) {
        Map<TeamId, List<MonthTally.Row>> byTeam =
                tallies.of(station(), month).counted().stream().collect(Collectors.groupingBy(MonthTally.Row::team));
        Set<String> rewarding = RewardingClauses.all(jdbc);
        return employees.teams(station()).stream()
                .filter(team -> byTeam.containsKey(team.id()))
                .map(team -> TeamTotal.of(team, byTeam.getOrDefault(team.id(), List.of()), rewarding))
                .sorted(Comparator.comparing(TeamTotal::deductions)
                        .thenComparing(team -> team.team().value()))
                .toList();
    }

    /** The months up to this one (inclusive), the earliest first, each as it is sealed or as it stands today. */
    public List<MonthTotal> trend(YearMonth month, int months) {
        StationId station = station();
        List<YearMonth> sealed = book.sealed(station);
        Set<String> rewarding = RewardingClauses.all(jdbc);
        return Stream.iterate(month.minusMonths(months - 1L), each -> each.plusMonths(1))
                .limit(months)
                .map(each -> sealed.contains(each)
                        ? memo.sealed(
                                "total",
                                station,
                                each,
                                () -> MonthTotal.of(each, MonthTally.read(jdbc, station, each), rewarding))
                        : MonthTotal.of(each, tallies.of(station, each), rewarding))
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
                .sorted(Comparator.comparing(Person::total))
                .map(person -> new Outlier(person.row, person.total, average))
                .toList();
    }

    /** How many of the month's entries were appealed against, and how that ended. */
    public AppealFigures appeals(YearMonth month) {
        MonthTally tally = tallies.of(station(), month);
        return new AppealFigures(
                tally.sum(MonthTally.Row::entries),
                tally.sum(MonthTally.Row::uncounted),
                tally.sum(MonthTally.Row::appealed),
                tally.sum(MonthTally.Row::pending),
                tally.sum(MonthTally.Row::overturned));
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
            TeamId team, String name, int people, long entries, BigDecimal deductions, BigDecimal rewards) {

        private static TeamTotal of(TeamSummary team, List<MonthTally.Row> counted, Set<String> rewarding) {
            long people =
                    counted.stream().map(MonthTally.Row::employee).distinct().count();
            Sums sums = Sums.of(counted, rewarding);
            return new TeamTotal(team.id(), team.name(), (int) people, sums.entries, sums.deductions, sums.rewards);
        }
    }

    /** What the entries of a month add up to. */
    public record MonthTotal(YearMonth month, long entries, BigDecimal deductions, BigDecimal rewards) {

        private static MonthTotal of(YearMonth month, MonthTally tally, Set<String> rewarding) {
            Sums sums = Sums.of(tally.counted(), rewarding);
            return new MonthTotal(month, sums.entries, sums.deductions, sums.rewards);
        }

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

    private record Sums(long entries, BigDecimal deductions, BigDecimal rewards) {

        private static Sums of(List<MonthTally.Row> counted, Set<String> rewarding) {
            Map<Boolean, BigDecimal> amounts = counted.stream()
                    .collect(Collectors.groupingBy(
                            row -> rewarding.contains(row.clause()),
                            Collectors.reducing(BigDecimal.ZERO, MonthTally.Row::amount, BigDecimal::add)));
            return new Sums(
                    counted.stream().mapToLong(MonthTally.Row::counted).sum(),
                    amounts.getOrDefault(false, BigDecimal.ZERO),
                    amounts.getOrDefault(true, BigDecimal.ZERO));
        }
    }
}
