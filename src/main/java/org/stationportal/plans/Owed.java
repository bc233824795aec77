package org.stationportal.plans;

import java.time.LocalDate;
import java.util.function.Function;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ClauseVersion;

/**
 * One thing that is owed about a plan.
 *
 * @param clause    the code of the clause that asks for it
 * @param category  which of the clause's amounts applies
 * @param perItem   whether a breach counts each item that is left, or once
 * @param budget    by when, from the clause's figures
 */
record Owed(Duty duty, String clause, String category, boolean perItem, Function<ClauseVersion, Budget> budget) {

    static Owed byMonthEnd(Duty duty, String clause, String category) {
        return new Owed(duty, clause, category, false, version -> new Budget.EndOfMonth());
    }

    static Owed perItem(String clause, String category) {
        return new Owed(Duty.COMPLETION, clause, category, true, version -> new Budget.EndOfMonth());
    }

    /** The same, due on a day of the month in which it begins. */
    Owed dueOn(LocalDate day) {
        return new Owed(duty, clause, category, perItem, version -> new Budget.FixedDay(day.getDayOfMonth()));
    }

    static Owed within(Duty duty, String clause, String category, String figure) {
        return new Owed(duty, clause, category, false, version -> new Budget.DaysAfter(version.figure(figure)));
    }
}
