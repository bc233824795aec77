package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.plans.PlanDay;
import org.stationportal.plans.PlanDuty;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanSummary;

/** The days of a month under their weekdays: what is due on each, what is planned for it and what was done on it. */
class PlanMonth extends Div {

    private static final int MOST = 500;
    private static final int ON_A_DAY = 5;

    private final PlanWords words;
    private final LocalDate today;
    private final Map<PlanId, PlanSummary> plans;

    PlanMonth(PlanServices services, PlanWords words, PlansQuery query) {
        this.words = words;
        today = services.today();
        addClassName("plans-month");
        plans = services.plans().page(query.filter(), 0, MOST).rows().stream()
                .collect(Collectors.toMap(PlanSummary::id, Function.identity()));
        Map<LocalDate, List<PlanDay>> days =
                services.calendar().days(query.filter()).stream().collect(Collectors.groupingBy(PlanDay::day));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var name = new Div(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            name.addClassName("plans-weekday");
            add(name);
        }
        for (int blank = 1; blank < query.month().atDay(1).getDayOfWeek().getValue(); blank++) {
            var nothing = new Div();
            nothing.addClassName("plans-blank");
            add(nothing);
        }
        for (int day = 1; day <= query.month().lengthOfMonth(); day++) {
            LocalDate each = query.month().atDay(day);
            add(cell(each, days.getOrDefault(each, List.of())));
        }
    }

    private Div cell(LocalDate day, List<PlanDay> work) {
        var number = new Span(getTranslation(
                "plans.dayNumber",
                String.valueOf(day.getDayOfMonth()),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale())));
        number.addClassName("plans-number");
        var cell = new Div(number);
        cell.addClassName("plans-day");
        cell.getElement().setAttribute("data-day", day.toString());
        if (day.equals(today)) {
            cell.getElement().setAttribute("data-today", true);
        }
        var lines = new java.util.ArrayList<Anchor>();
        plans.values()
                .forEach(plan -> plan.duties().stream()
                        .filter(duty -> isDueOn(duty.obligation(), day))
                        .forEach(duty -> lines.add(due(plan, duty))));
        work.forEach(each -> lines.add(work(each)));
        cell.getElement().setAttribute("data-empty", lines.isEmpty());
        lines.stream().limit(ON_A_DAY).forEach(cell::add);
        if (lines.size() > ON_A_DAY) {
            var more = new Span(getTranslation("plans.board.more", lines.size() - ON_A_DAY));
            more.addClassName("sp-row-meta");
            cell.add(more);
        }
        return cell;
    }

    private static boolean isDueOn(ObligationSummary owed, LocalDate day) {
        return LocalDate.ofInstant(owed.dueAt(), PortalTime.ZONE).equals(day);
    }

    private Anchor due(PlanSummary plan, PlanDuty duty) {
        var link = link(plan, getTranslation("plans.month.due", name(plan), getTranslation(duty.key())));
        link.getElement()
                .setAttribute("data-tone", words.tone(duty.obligation()).name().toLowerCase(Locale.ROOT));
        return link;
    }

    private Anchor work(PlanDay work) {
        PlanSummary plan = Objects.requireNonNull(plans.get(work.plan()));
        return link(
                plan,
                work.done() > 0
                        ? getTranslation("plans.month.done", name(plan), work.done())
                        : getTranslation("plans.month.planned", name(plan), work.planned()));
    }

    private Anchor link(PlanSummary plan, String text) {
        var link = new Anchor("plans/" + plan.id().value(), text);
        link.addClassName("plans-entry");
        link.setTitle(plan.title());
        return link;
    }

    private String name(PlanSummary plan) {
        return getTranslation("plans.kind." + plan.kind());
    }
}
