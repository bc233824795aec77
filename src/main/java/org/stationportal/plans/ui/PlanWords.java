package org.stationportal.plans.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.plans.PlanDuty;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** What plans and their items are called on the screen. */
@Component
class PlanWords {

    private static final String ABNORMAL = "ABNORMAL";
    private static final String DUE = "DUE ";

    private final TimeWords time;
    private final Texts texts;
    private final Clock clock;

    PlanWords(TimeWords time, Texts texts, Clock clock) {
        this.time = time;
        this.texts = texts;
        this.clock = clock;
    }

    /** What runs out first of all that is owed about the plan. */
    static Optional<ObligationSummary> next(PlanSummary plan) {
        return plan.duties().stream()
                .map(PlanDuty::obligation)
                .filter(owed -> owed.status().isRunning())
                .min(Comparator.comparing(ObligationSummary::dueAt));
    }

    /** Blue, amber or red by what is owed next; without that grey, green once done, red where it was missed. */
    Tone tone(PlanSummary plan) {
        return next(plan)
                .map(time::tone)
                .orElseGet(() -> missed(plan) ? Tone.RED : plan.state() == PlanState.DONE ? Tone.GREEN : Tone.GREY);
    }

    private static boolean missed(PlanSummary plan) {
        return plan.duties().stream().anyMatch(duty -> duty.obligation().status() == ObligationStatus.MISSED);
    }

    /** “还剩 3 个工作日 · 10月31日(周六)17:30”; the state where nothing is owed. */
    String due(PlanSummary plan, Locale locale) {
        return next(plan)
                .map(owed -> time.left(owed, locale) + " · " + time.due(owed, locale))
                .orElseGet(() -> missed(plan) && plan.state() != PlanState.DONE
                        ? texts.getTranslation("plans.missed", locale)
                        : texts.label("plans.state", plan.state(), locale));
    }

    String left(ObligationSummary owed, Locale locale) {
        return time.left(owed, locale);
    }

    String due(ObligationSummary owed, Locale locale) {
        return time.due(owed, locale);
    }

    Tone tone(ObligationSummary owed) {
        return time.tone(owed);
    }

    static String holders(PlanSummary plan) {
        return plan.holders().stream().map(EmployeeSummary::name).collect(Collectors.joining(" · "));
    }

    /** Why an item is in its plan; the lists of meters (2.2a) hold a sign and a day there. */
    String why(PlanItem item, Locale locale) {
        String why = item.why().orElse("");
        if (why.equals(ABNORMAL)) {
            return texts.getTranslation("plans.why.abnormal", locale);
        }
        return why.matches(DUE + "\\d{4}-\\d{2}-\\d{2}")
                ? texts.getTranslation(
                        "plans.why.due", locale, day(LocalDate.parse(why.substring(DUE.length())), locale))
                : why;
    }

    /** What stands for an item: its number and its name. */
    static String title(PlanItem item) {
        return item.name().isBlank() ? item.no() : item.name() + " · " + item.no();
    }

    String day(LocalDate day, Locale locale) {
        return Dates.day(day, LocalDate.ofInstant(clock.instant(), PortalTime.ZONE), locale);
    }

    String moment(java.time.Instant instant, Locale locale) {
        return time.moment(instant, locale);
    }

    static boolean isSummary(PlanKind kind) {
        return kind == PlanKind.METER_SUMMARY || kind == PlanKind.TARIFF_SUMMARY;
    }
}
