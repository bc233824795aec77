package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stationportal.deadlines.DraftAmount;
import org.stationportal.organization.EmployeeId;

/** Prices the entries of a month by other amounts and adds both up, by clause and by person. */
final class TrialPricing {

    private final Map<String, Optional<BigDecimal>> drafts = new HashMap<>();
    private final Set<String> rewarding;
    private final Map<Integer, Sums> clauses = new TreeMap<>();
    private final Map<EmployeeId, Sums> people = new HashMap<>();
    private long unset;

    TrialPricing(List<DraftAmount> drafts, Collection<String> rewarding) {
        drafts.forEach(
                draft -> this.drafts.put(DraftAmount.field(draft.clauseCode(), draft.category()), draft.amount()));
        this.rewarding = new HashSet<>(rewarding);
    }

    /** Entries of one person under one category of a clause: entries, units, and what they add up to. */
    record Group(
            EmployeeId employee,
            String employeeNo,
            String name,
            String clauseCode,
            int position,
            String category,
            boolean reversal,
            long entries,
            BigDecimal quantity,
            BigDecimal amount,
            long unset) {}

    void add(Group group) {
        String key = DraftAmount.field(group.clauseCode(), group.category());
        boolean priced = !group.reversal() && drafts.containsKey(key);
        Optional<BigDecimal> draft = drafts.getOrDefault(key, Optional.empty());
        BigDecimal now = priced ? draft.map(unit -> amount(group, unit)).orElse(BigDecimal.ZERO) : group.amount();
        if (!priced) {
            unset += group.unset();
        } else if (draft.isEmpty()) {
            unset += group.entries();
        }
        // a clause deducts or rewards as a whole; what is reversed is credited beside the cap
        boolean deducts = !group.reversal() && !rewarding.contains(group.clauseCode());
        for (Sums sums : List.of(
                clauses.computeIfAbsent(group.position(), none -> new Sums(group)),
                people.computeIfAbsent(group.employee(), none -> new Sums(group)))) {
            sums.add(group, now, deducts);
        }
    }

    private BigDecimal amount(Group group, BigDecimal unit) {
        BigDecimal amount = unit.multiply(group.quantity()).setScale(2, RoundingMode.HALF_UP);
        return rewarding.contains(group.clauseCode()) ? amount : amount.negate();
    }

    AmountTrial result(YearMonth month, boolean sealed, Optional<BigDecimal> cap) {
        var ofPeople = people.values().stream()
                .map(sums -> new AmountTrial.OfPerson(
                        sums.first.employee(),
                        sums.first.employeeNo(),
                        sums.first.name(),
                        sums.change(),
                        sums.payable(cap)))
                .toList();
        return new AmountTrial(
                month,
                sealed,
                cap,
                sum(ofPeople.stream().map(AmountTrial.OfPerson::amount).toList()),
                sum(ofPeople.stream().map(AmountTrial.OfPerson::payable).toList()),
                clauses.values().stream()
                        .map(sums -> new AmountTrial.OfClause(sums.first.clauseCode(), sums.entries, sums.change()))
                        .filter(clause -> clause.amount().difference().signum() != 0)
                        .toList(),
                ofPeople.stream()
                        .filter(person -> person.amount().difference().signum() != 0)
                        .sorted(Comparator.comparing((AmountTrial.OfPerson person) ->
                                        person.payable().difference().abs())
                                .thenComparing(
                                        person -> person.amount().difference().abs())
                                .reversed()
                                .thenComparing(AmountTrial.OfPerson::employeeNo))
                        .toList(),
                unset);
    }

    private static AmountTrial.Change sum(List<AmountTrial.Change> changes) {
        return changes.stream()
                .reduce(
                        new AmountTrial.Change(BigDecimal.ZERO, BigDecimal.ZERO),
                        (a, b) -> new AmountTrial.Change(
                                a.old().add(b.old()), a.now().add(b.now())));
    }

    private static final class Sums {

        private final Group first;
        private long entries;
        private BigDecimal oldDeductions = BigDecimal.ZERO;
        private BigDecimal oldCredits = BigDecimal.ZERO;
        private BigDecimal deductions = BigDecimal.ZERO;
        private BigDecimal credits = BigDecimal.ZERO;

        private Sums(Group first) {
            this.first = first;
        }

        private void add(Group group, BigDecimal now, boolean deducts) {
            entries += group.entries();
            if (deducts) {
                oldDeductions = oldDeductions.add(group.amount());
                deductions = deductions.add(now);
            } else {
                oldCredits = oldCredits.add(group.amount());
                credits = credits.add(now);
            }
        }

        private AmountTrial.Change change() {
            return payable(Optional.empty());
        }

        private AmountTrial.Change payable(Optional<BigDecimal> cap) {
            return new AmountTrial.Change(
                    PersonTotal.of(oldDeductions, oldCredits, cap).payable(),
                    PersonTotal.of(deductions, credits, cap).payable());
        }
    }
}
