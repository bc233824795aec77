package org.stationportal.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.organization.EmployeeId;

/** What the approval of a month kept: by person and clause, and for each person under the cap of then. */
record FrozenMonth(Map<MonthCell.Key, MonthCell> cells, Map<EmployeeId, Person> persons) {

    static FrozenMonth read(JdbcClient jdbc, long month) {
        Map<MonthCell.Key, MonthCell> cells = new HashMap<>();
        jdbc.sql("select employee_id, clause_code, quantity, amount from month_total where month_result_id = :id")
                .param("id", month)
                .query(rs -> {
                    var key = new MonthCell.Key(new EmployeeId(rs.getLong(1)), rs.getString(2));
                    cells.put(key, new MonthCell(key, rs.getBigDecimal(3), rs.getBigDecimal(4), 0));
                });
        Map<EmployeeId, Person> persons = new HashMap<>();
        jdbc.sql(
                        "select employee_id, deductions, credits, payable, cap from month_person_total where month_result_id = :id")
                .param("id", month)
                .query(rs -> {
                    persons.put(
                            new EmployeeId(rs.getLong(1)),
                            new Person(
                                    new PersonTotal(rs.getBigDecimal(2), rs.getBigDecimal(3), rs.getBigDecimal(4)),
                                    rs.getBigDecimal(5)));
                });
        return new FrozenMonth(cells, persons);
    }

    Optional<BigDecimal> cap() {
        return persons.values().stream()
                .flatMap(person -> Optional.ofNullable(person.cap).stream())
                .findFirst();
    }

    /** The cells that are not what the entries come to. */
    Set<MonthCell.Key> differing(List<MonthCell> live) {
        Map<MonthCell.Key, MonthCell> now = new HashMap<>();
        live.forEach(cell -> now.put(cell.key(), cell));
        return differing(cells, now, MonthCell::sameAs);
    }

    /** The people whose total is not what the entries come to under the cap. */
    Set<EmployeeId> differing(Map<EmployeeId, PersonTotal> live, Optional<BigDecimal> cap) {
        return differing(persons, live, (kept, now) -> kept.total.sameAs(now) && kept.isUnder(cap));
    }

    private static <K, A, B> Set<K> differing(Map<K, A> kept, Map<K, B> now, BiPredicate<A, B> same) {
        Set<K> differing = new HashSet<>(now.keySet());
        kept.forEach((key, value) -> {
            B other = now.get(key);
            if (other != null && same.test(value, other)) {
                differing.remove(key);
            } else {
                differing.add(key);
            }
        });
        return differing;
    }

    /** A person's total and the cap in yuan that it was held by, null for none. */
    record Person(PersonTotal total, @Nullable BigDecimal cap) {

        private boolean isUnder(Optional<BigDecimal> other) {
            return cap == null
                    ? other.isEmpty()
                    : other.filter(amount -> amount.compareTo(cap) == 0).isPresent();
        }
    }
}
