package org.stationportal.assessment.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.PersonTotal;
import org.stationportal.organization.EmployeeId;

/**
 * The months for other systems such as payroll, read only: how far each is and what it adds up to. What payroll pays is
 * what is {@code sealed}; until the approval the figures change.
 */
@RestController
@RequestMapping("/api/v1/months")
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
class MonthsApi {

    private final Months months;

    MonthsApi(Months months) {
        this.months = months;
    }

    /** The months of the account's station, the latest first. */
    @GetMapping
    List<Step> all() {
        return months.known().stream().map(months::of).map(Step::of).toList();
    }

    /** A month such as {@code 2026-10} with the totals of each person by clause: yuan, deductions negative. */
    @GetMapping("/{month}")
    Month month(@PathVariable YearMonth month) {
        MonthFigures figures = months.figures(month);
        Map<EmployeeId, List<MonthFigures.Row>> people = figures.rows().stream()
                .collect(Collectors.groupingBy(MonthFigures.Row::employee, LinkedHashMap::new, Collectors.toList()));
        return new Month(
                Step.of(months.of(month)),
                figures.total(),
                figures.unset(),
                figures.cap().orElse(null),
                people.entrySet().stream()
                        .map(person -> Person.of(
                                person.getValue(),
                                Optional.ofNullable(figures.persons().get(person.getKey()))))
                        .toList());
    }

    /**
     * How far a month is.
     *
     * @param sealed         approved: what it adds up to stands
     * @param lastHash       the end of the station's chain at the approval
     * @param publishedUntil the last day, inclusive
     */
    record Step(
            YearMonth month,
            MonthState state,
            boolean sealed,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String lastHash,
            @Nullable Instant publishedAt,
            @Nullable LocalDate publishedUntil,
            @Nullable Instant closedAt) {

        static Step of(MonthSummary month) {
            return new Step(
                    month.month(),
                    month.state(),
                    month.state().isSealed(),
                    month.approvedBy().orElse(null),
                    month.approvedAt().orElse(null),
                    month.lastHash().orElse(null),
                    month.publishedAt().orElse(null),
                    month.publishedUntil().orElse(null),
                    month.closedAt().orElse(null));
        }
    }

    /**
     * What a month adds up to.
     *
     * @param total of all entries, without the cap
     * @param unset entries that count and have no amount yet; 0 once approved
     * @param cap   of each person's deductions; null for none
     */
    record Month(
            Step step,
            BigDecimal total,
            long unset,
            @Nullable BigDecimal cap,
            List<Person> people) {}

    /** @param payable what is paid out or kept back: the total, but for deductions beyond the cap */
    record Person(String employeeNo, String employeeName, BigDecimal total, BigDecimal payable, List<Clause> clauses) {

        static Person of(List<MonthFigures.Row> rows, Optional<PersonTotal> held) {
            MonthFigures.Row first = rows.getFirst();
            BigDecimal total = rows.stream().map(MonthFigures.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Person(
                    first.employeeNo(),
                    first.employeeName(),
                    total,
                    held.map(PersonTotal::payable).orElse(total),
                    rows.stream().map(Clause::of).toList());
        }
    }

    record Clause(String clause, BigDecimal quantity, BigDecimal amount, long unset) {

        static Clause of(MonthFigures.Row row) {
            return new Clause(row.clauseCode(), row.quantity(), row.amount(), row.unset());
        }
    }
}
