package org.stationportal.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stationportal.assessment.CappedMonth;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.deadlines.Clause;
import org.stationportal.organization.EmployeeId;

/** What entries add up to by team, by person and by clause, while they pass by one after the other. */
final class MonthSums {

    private final Map<String, Sum> teams = new TreeMap<>();
    private final Map<EmployeeId, Person> people = new HashMap<>();
    private final Map<String, BigDecimal> clauses = new HashMap<>();
    private final Sum all = new Sum();

    void add(EntrySummary entry) {
        if (!entry.counts()) {
            return;
        }
        BigDecimal amount = entry.amount().orElse(null);
        Person person = people.computeIfAbsent(
                entry.employee(), id -> new Person(id, entry.employeeNo(), entry.employeeName(), entry.teamName()));
        all.add(amount);
        person.sum.add(amount);
        teams.computeIfAbsent(entry.teamName(), team -> new Sum()).add(amount);
        if (amount != null) {
            person.clauses.merge(entry.clauseCode(), amount, BigDecimal::add);
            clauses.merge(entry.clauseCode(), amount, BigDecimal::add);
        }
    }

    Sum all() {
        return all;
    }

    Map<String, Sum> teams() {
        return teams;
    }

    /** By the number of the employee. */
    List<Person> people() {
        var sorted = new ArrayList<>(people.values());
        sorted.sort(Comparator.comparing(Person::employeeNo));
        return sorted;
    }

    /** What the months of these people come to under the cap: yuan, signed. */
    BigDecimal payable(CappedMonth month) {
        return people.keySet().stream().map(month::payableOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The clauses with an amount, in the given order. */
    List<Clause> clauses(List<Clause> order) {
        return order.stream()
                .filter(clause -> clauses.containsKey(clause.code()))
                .toList();
    }

    BigDecimal ofClause(String clause) {
        return clauses.getOrDefault(clause, BigDecimal.ZERO);
    }

    /** How many entries, and their amounts in yuan: deductions negative, rewards positive. */
    static final class Sum {

        private long entries;
        private long unset;
        private BigDecimal deductions = BigDecimal.ZERO;
        private BigDecimal rewards = BigDecimal.ZERO;

        private void add(@org.jspecify.annotations.Nullable BigDecimal amount) {
            entries++;
            if (amount == null) {
                unset++;
            } else if (amount.signum() < 0) {
                deductions = deductions.add(amount);
            } else {
                rewards = rewards.add(amount);
            }
        }

        long entries() {
            return entries;
        }

        long unset() {
            return unset;
        }

        BigDecimal deductions() {
            return deductions;
        }

        BigDecimal rewards() {
            return rewards;
        }

        BigDecimal total() {
            return deductions.add(rewards);
        }
    }

    /** One person's sums; the team is that of the first entry. */
    static final class Person {

        private final EmployeeId id;
        private final String employeeNo;
        private final String name;
        private final String team;
        private final Sum sum = new Sum();
        private final Map<String, BigDecimal> clauses = new HashMap<>();

        Person(EmployeeId id, String employeeNo, String name, String team) {
            this.id = id;
            this.employeeNo = employeeNo;
            this.name = name;
            this.team = team;
        }

        EmployeeId id() {
            return id;
        }

        String employeeNo() {
            return employeeNo;
        }

        String name() {
            return name;
        }

        String team() {
            return team;
        }

        Sum sum() {
            return sum;
        }

        BigDecimal of(String clause) {
            return clauses.getOrDefault(clause, BigDecimal.ZERO);
        }
    }
}
