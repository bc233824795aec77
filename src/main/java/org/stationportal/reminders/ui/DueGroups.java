package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;

/** The open obligations of the one signed in: late, today, this week, later. */
@org.springframework.stereotype.Component
class DueGroups {

    private static final int MOST = 200;

    private final Obligations obligations;
    private final ObligationRows rows;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    DueGroups(Obligations obligations, ObligationRows rows, CurrentUser currentUser, Texts texts, Clock clock) {
        this.obligations = obligations;
        this.rows = rows;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** When something is due, seen from now. */
    enum Group {
        LATE,
        TODAY,
        THIS_WEEK,
        LATER,
        SUSPENDED
    }

    /** The items in groups; the total of a chain is shown by its running stage and not beside it. */
    Map<Group, List<ObligationSummary>> groups() {
        Instant now = clock.instant();
        return obligations.page(ObligationFilter.mine(currentUser.get().person()), 0, MOST).rows().stream()
                .filter(o -> !o.isTotal())
                .collect(Collectors.groupingBy(
                        o -> group(o, now), () -> new EnumMap<>(Group.class), Collectors.toList()));
    }

    /** One sentence: how many are due today, how many are late. */
    String summary(Locale locale) {
        var groups = groups();
        return texts.getTranslation(
                "reminders.summary",
                locale,
                groups.getOrDefault(Group.TODAY, List.of()).size(),
                groups.getOrDefault(Group.LATE, List.of()).size());
    }

    Component mine(Runnable after) {
        var groups = groups();
        var stack = new Div();
        stack.addClassName("sp-stack");
        if (groups.isEmpty()) {
            var empty = new EmptyState(texts.getTranslation("reminders.items.none", ScreenLocale.get()));
            empty.addClassName("sp-card");
            stack.add(empty);
        }
        groups.forEach((group, items) -> stack.add(section(group, items, after)));
        return stack;
    }

    private Component section(Group group, List<ObligationSummary> items, Runnable after) {
        var list = new Div(items.stream().map(o -> rows.row(o, false, after)).toArray(Component[]::new));
        String title = texts.label("reminders.group", group, ScreenLocale.get()) + " " + items.size();
        var card = new Div();
        card.addClassName("sp-card");
        if (group == Group.LATER || group == Group.SUSPENDED) {
            card.add(new Details(title, list));
            return card;
        }
        var heading = new H2(title);
        heading.addClassName("sp-section-title");
        heading.getElement()
                .setAttribute("data-tone", group == Group.LATE ? "red" : group == Group.TODAY ? "amber" : "blue");
        card.add(heading, list);
        return card;
    }

    private static Group group(ObligationSummary obligation, Instant now) {
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            return Group.SUSPENDED;
        }
        if (now.isAfter(obligation.dueAt())) {
            return Group.LATE;
        }
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        LocalDate due = LocalDate.ofInstant(obligation.dueAt(), PortalTime.ZONE);
        if (due.equals(today)) {
            return Group.TODAY;
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? Group.LATER : Group.THIS_WEEK;
    }
}
