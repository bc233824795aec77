package org.stationportal.repairs.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import org.stationportal.repairs.roster.DutyDay;
import org.stationportal.repairs.roster.DutyHours;

/** The days of a month under their weekdays, Monday first, each with who is on duty; a click opens the day. */
class RosterMonth extends Div {

    private final Consumer<DutyDay> onOpen;

    RosterMonth(Consumer<DutyDay> onOpen) {
        this.onOpen = onOpen;
        addClassName("repairs-month");
    }

    void show(List<DutyDay> days, LocalDate today) {
        removeAll();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var name = new Div(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            name.addClassName("repairs-weekday");
            add(name);
        }
        for (int blank = 1; blank < days.getFirst().day().getDayOfWeek().getValue(); blank++) {
            var nothing = new Div();
            nothing.addClassName("repairs-blank");
            add(nothing);
        }
        days.forEach(day -> add(cell(day, today)));
    }

    private HtmlContainer cell(DutyDay day, LocalDate today) {
        var cell = new NativeButton("", click -> onOpen.accept(day));
        cell.addClassName("repairs-day");
        cell.getElement().setAttribute("data-day", day.day().toString());
        var number = new Element("b");
        number.setText(getTranslation(
                "repairs.roster.dayNumber",
                String.valueOf(day.day().getDayOfMonth()),
                day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale())));
        cell.getElement().appendChild(number);
        day.people().forEach(person -> cell.add(new Span(words(person))));
        mark(cell, "data-empty", day.people().isEmpty());
        mark(cell, "data-past", day.day().isBefore(today));
        mark(cell, "data-today", day.day().equals(today));
        if (day.people().isEmpty() && !day.day().isBefore(today)) {
            cell.add(new Span(getTranslation("repairs.roster.nobody")));
        }
        return cell;
    }

    /** The hours are said where they are not from morning to morning. */
    private String words(DutyDay.Person person) {
        String hours = person.hours().equals(DutyHours.WHOLE_DAY) ? "" : " " + person.hours();
        return person.name() + hours + (person.away() ? " " + getTranslation("repairs.roster.away") : "");
    }

    private static void mark(HtmlContainer cell, String attribute, boolean set) {
        if (set) {
            cell.getElement().setAttribute(attribute, true);
        }
    }
}
