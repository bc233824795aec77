package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * A month as people × clauses: live until the approval, then as frozen. What was waived is not in it.
 *
 * @param rows    by the number of the employee, then in the order of the clauses
 * @param cap     yuan, of the deductions of each person; empty for none
 * @param persons what each person's month comes to under the cap
 */
public record MonthFigures(
        YearMonth month,
        boolean frozen,
        List<Row> rows,
        Optional<BigDecimal> cap,
        Map<EmployeeId, PersonTotal> persons) {

    public MonthFigures {
        rows = rows instanceof FigureRows ? rows : new FigureRows(rows);
        persons = Map.copyOf(persons);
    }

    /**
     * One person's entries under one clause.
     *
     * @param amount yuan, signed, of the entries that have an amount
     * @param unset  entries without an amount
     */
    public record Row(
            EmployeeId employee,
            String employeeNo,
            String employeeName,
            String clauseCode,
            int clausePosition,
            BigDecimal quantity,
            BigDecimal amount,
            long unset) {}

    public List<String> clauses() {
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::clausePosition))
                .map(Row::clauseCode)
                .distinct()
                .toList();
    }

    /** One row of each person, for the heads of the table. */
    public List<Row> people() {
        var first = new LinkedHashMap<EmployeeId, Row>();
        rows.forEach(row -> first.putIfAbsent(row.employee(), row));
        return List.copyOf(first.values());
    }

    public Optional<Row> cell(EmployeeId employee, String clauseCode) {
        return ((FigureRows) rows).cell(employee, clauseCode);
    }

    public BigDecimal total() {
        return sum(rows);
    }

    public BigDecimal totalOf(EmployeeId employee) {
        return sum(((FigureRows) rows).of(employee));
    }

    /** What the person's month comes to: {@link #totalOf(EmployeeId)} under the cap. */
    public BigDecimal payableOf(EmployeeId employee) {
        PersonTotal person = persons.get(employee);
        return person == null ? totalOf(employee) : person.payable();
    }

    /** Whether the cap takes something off the person's deductions. */
    public boolean isCapped(EmployeeId employee) {
        return payableOf(employee).compareTo(totalOf(employee)) != 0;
    }

    /** What all persons' months come to. */
    public BigDecimal payable() {
        return people().stream().map(row -> payableOf(row.employee())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal totalOf(String clauseCode) {
        return sum(((FigureRows) rows).of(clauseCode));
    }

    public long unset() {
        return rows.stream().mapToLong(Row::unset).sum();
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
