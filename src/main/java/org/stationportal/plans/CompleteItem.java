package org.stationportal.plans;

import java.time.LocalDate;
import java.util.List;

/**
 * Reports an item done.
 *
 * @param doneOn on which day, not in the future and not before the plan's month
 * @param remark what was found, up to 500 characters; words are needed where there was a problem
 * @param doubts customers whose tariff seems wrong (3.1a); empty for all other plans
 */
public record CompleteItem(PlanItemId item, LocalDate doneOn, Result result, String remark, List<TariffDoubt> doubts) {

    public CompleteItem {
        remark = remark.strip();
        doubts = List.copyOf(doubts);
    }

    public CompleteItem(PlanItemId item, LocalDate doneOn, Result result, String remark) {
        this(item, doneOn, result, remark, List.of());
    }
}
