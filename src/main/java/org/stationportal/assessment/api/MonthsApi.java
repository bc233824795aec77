package org.stationportal.assessment.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
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
        var people = new LinkedHashMap<EmployeeId, Person>();
        for (MonthFigures.Row row : figures.rows()) {
            people.merge(row.employee(), Person.of(row), Person::with);
        }
        return new Month(Step.of(months.of(month)), figures.total(), figures.unset(), List.copyOf(people.values()));
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

    /** @param unset entries that count and have no amount yet; 0 once approved */
    record Month(Step step, BigDecimal total, long unset, List<Person> people) {}

    record Person(String employeeNo, String employeeName, BigDecimal total, List<Clause> clauses) {

        static Person of(MonthFigures.Row row) {
            return new Person(
                    row.employeeNo(),
                    row.employeeName(),
                    row.amount(),
                    List.of(new Clause(row.clauseCode(), row.quantity(), row.amount(), row.unset())));
        }

        Person with(Person more) {
            return new Person(
                    employeeNo,
                    employeeName,
                    total.add(more.total),
                    java.util.stream.Stream.concat(clauses.stream(), more.clauses.stream())
                            .toList());
        }
    }

    record Clause(String clause, BigDecimal quantity, BigDecimal amount, long unset) {}
}
