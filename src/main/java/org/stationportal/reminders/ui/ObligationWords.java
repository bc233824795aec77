package org.stationportal.reminders.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Amounts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** What is owed, by whom, and what lateness costs or what is given as a reward, in words. */
@Component
class ObligationWords {

    private final Clauses clauses;
    private final Texts texts;

    ObligationWords(Clauses clauses, Texts texts) {
        this.clauses = clauses;
        this.texts = texts;
    }

    /** What is owed: the stage's name and the subject. */
    String what(ObligationSummary obligation, Locale locale) {
        String title = obligation.subject().title();
        return obligation
                .stageKey()
                .map(key -> texts.getTranslation(key, locale) + " · " + title)
                .orElseGet(() -> obligation.isTotal() ? texts.getTranslation("reminders.total", locale, title) : title);
    }

    String who(ObligationSummary obligation) {
        return obligation.parties().stream().map(EmployeeSummary::name).collect(Collectors.joining("、"));
    }

    String cost(ObligationSummary obligation, Locale locale) {
        ClauseVersion version = clauses.version(obligation.clauseVersionId());
        return texts.getTranslation(
                costKey(obligation),
                locale,
                version.amount(obligation.amountCategory())
                        .map(a -> Amounts.plain(a, locale))
                        .orElse(Amounts.unset(locale)),
                obligation.clauseCode(),
                version.label());
    }

    private static String costKey(ObligationSummary obligation) {
        if (obligation.rewarding()) {
            return "reminders.card.reward";
        }
        return obligation.assessableFrom().isAfter(obligation.dueAt())
                ? "reminders.card.costAfterGrace"
                : "reminders.card.cost";
    }

    /** By when it has to be done, or a reward may be objected to. */
    String dueKey(ObligationSummary obligation) {
        return obligation.rewarding() ? "reminders.card.rewardDue" : "reminders.card.due";
    }

    /** The unit in which more time is given: as the budget counts. */
    String unit(Budget budget, Locale locale) {
        boolean workingDays = budget instanceof Budget.WorkingDays
                || budget instanceof Budget.DaysAfter after && after.unit() == Budget.Unit.WORKING;
        return texts.getTranslation(
                budget.roundTheClock()
                        ? "reminders.unit.minutes"
                        : workingDays ? "reminders.unit.workingDays" : "reminders.unit.days",
                locale);
    }
}
