package org.stationportal.assessment;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.assessment.MonthFigures.Row;
import org.stationportal.organization.EmployeeId;

/** The rows of a month in their order, found by person and by clause without going through all of them. */
final class FigureRows extends AbstractList<Row> {

    private final List<Row> rows;
    private final Map<EmployeeId, List<Row>> byPerson = new HashMap<>();
    private final Map<String, List<Row>> byClause = new HashMap<>();

    FigureRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : this.rows) {
            byPerson.computeIfAbsent(row.employee(), person -> new ArrayList<>())
                    .add(row);
            byClause.computeIfAbsent(row.clauseCode(), clause -> new ArrayList<>())
                    .add(row);
        }
    }

    /** One of the few rows of the person. */
    Optional<Row> cell(EmployeeId person, String clause) {
        return of(person).stream()
                .filter(row -> row.clauseCode().equals(clause))
                .findFirst();
    }

    List<Row> of(EmployeeId person) {
        return byPerson.getOrDefault(person, List.of());
    }

    List<Row> of(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
