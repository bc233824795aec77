package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** What a month adds up to, how far its teams are, and the freezing of it; all set-based. */
@Component
class Figures {

    private static final Comparator<MonthFigures.Row> ORDER =
            Comparator.comparing(MonthFigures.Row::employeeNo).thenComparing(MonthFigures.Row::clausePosition);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final MonthResultRepository results;
    private final LedgerMemo memo;
    private final Employees employees;
    private final MonthTallies tallies;
    private final MonthCaps caps;

    Figures(
            JdbcClient jdbc,
            JdbcTemplate template,
            MonthResultRepository results,
            LedgerMemo memo,
            Employees employees,
            MonthTallies tallies,
            MonthCaps caps) {
        this.jdbc = jdbc;
        this.template = template;
        this.results = results;
        this.memo = memo;
        this.employees = employees;
        this.tallies = tallies;
        this.caps = caps;
    }

    /** People × clauses: live until the approval, then as frozen; known until the ledger changes. */
    MonthFigures of(StationId station, YearMonth month) {
        return memo.get(
                "figures",
                station,
                month,
                () -> results.findByStationIdAndMonth(station.value(), month.toString())
                        .filter(result -> result.state().isSealed())
                        .map(this::frozen)
                        .orElseGet(() -> live(station, month)));
    }

    private MonthFigures live(StationId station, YearMonth month) {
        MonthTally tally = tallies.of(station, month);
        Optional<BigDecimal> cap = caps.of(station, month);
        return new MonthFigures(month, false, named(tally.cells()), cap, tally.persons(cap));
    }

    private MonthFigures frozen(MonthResult month) {
        FrozenMonth frozen = FrozenMonth.read(jdbc, month.id());
        return new MonthFigures(
                month.month(),
                true,
                named(frozen.cells().values()),
                frozen.cap(),
                frozen.persons().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, person -> person.getValue().total())));
    }

    /** Freezes what the month adds up to, by clause and for each person under the cap; the ledger is locked meanwhile. */
    Frozen freeze(MonthResult month) {
        MonthTally tally = tallies.of(month.station(), month.month());
        Optional<BigDecimal> cap = caps.of(month.station(), month.month());
        List<MonthCell> cells = tally.cells();
        ManyRows.insert(
                template,
                "month_total (month_result_id, employee_id, clause_code, quantity, amount)",
                cells,
                cell -> new Object[] {
                    month.id(), cell.key().employee().value(), cell.key().clause(), cell.quantity(), cell.amount()
                });
        ManyRows.insert(
                template,
                "month_person_total (month_result_id, employee_id, deductions, credits, cap, payable)",
                List.copyOf(tally.persons(cap).entrySet()),
                person -> new @Nullable Object[] {
                    month.id(),
                    person.getKey().value(),
                    person.getValue().deductions(),
                    person.getValue().credits(),
                    cap.orElse(null),
                    person.getValue().payable()
                });
        return new Frozen(cells.stream().map(MonthCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add), (int)
                tally.sum(MonthTally.Row::standing));
    }

    List<TeamProgress> progress(StationId station, YearMonth month) {
        MonthTally tally = tallies.of(station, month);
        Map<TeamId, Long> entries = tally.sums(MonthTally.Row::team, MonthTally.Row::entries);
        Map<TeamId, Long> undecided = tally.sums(MonthTally.Row::team, MonthTally.Row::undecided);
        return employees.teams(station).stream()
                .map(team -> {
                    long all = entries.getOrDefault(team.id(), 0L);
                    return new TeamProgress(team.id(), team.name(), all, all - undecided.getOrDefault(team.id(), 0L));
                })
                .filter(team -> team.entries() > 0)
                .toList();
    }

    /** By the number of the employee, then in the order of the clauses. */
    private List<MonthFigures.Row> named(Collection<MonthCell> cells) {
        Map<EmployeeId, EmployeeSummary> people =
                employees.byId(cells.stream().map(cell -> cell.key().employee()).collect(Collectors.toSet()));
        Map<String, Integer> positions = new HashMap<>();
        jdbc.sql("select code, position from clause").query(rs -> {
            positions.put(rs.getString("code"), rs.getInt("position"));
        });
        return cells.stream()
                .map(cell -> {
                    EmployeeSummary person =
                            Objects.requireNonNull(people.get(cell.key().employee()));
                    return new MonthFigures.Row(
                            person.id(),
                            person.employeeNo(),
                            person.name(),
                            cell.key().clause(),
                            Objects.requireNonNull(positions.get(cell.key().clause())),
                            cell.quantity(),
                            cell.amount(),
                            cell.unset());
                })
                .sorted(ORDER)
                .toList();
    }

    /**
     * What was frozen.
     *
     * @param total   yuan, signed, of the entries that count
     * @param entries all that stand in the month
     */
    record Frozen(BigDecimal total, int entries) {}
}
