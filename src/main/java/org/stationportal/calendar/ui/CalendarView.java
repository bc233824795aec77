package org.stationportal.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stationportal.base.ui.ConfirmChange;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.calendar.CalendarChange;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.PublishedYear;
import org.stationportal.calendar.WorkingHours;

/**
 * The administrator's calendar: is the next year there? Import of a year's notice, and the working hours; what a change
 * would move is shown before it is saved.
 */
@Route("admin/calendar")
@Menu(title = "calendar.menu", order = 91, icon = "vaadin:calendar")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/calendar.css")
class CalendarView extends Main implements HasDynamicTitle {

    private final Calendars calendars;
    private final ChangeEffects effects;
    private final Div answer = new Div();
    private final YearList years = new YearList();
    private final Paragraph hours = new Paragraph();
    private final Div progress = new Div();
    private final NoticeForm notices;
    private final WorkingHoursForm hoursForm;

    CalendarView(Calendars calendars, ChangeEffects effects) {
        this.calendars = calendars;
        this.effects = effects;
        addClassNames("sp-page", "calendar-view");
        answer.addClassNames("sp-line", "calendar-answer");
        notices = new NoticeForm(calendars, this::review);
        hoursForm = new WorkingHoursForm(calendars.workingHours(), this::review);
        add(
                new PageHeader(getTranslation("calendar.title")),
                answer,
                card("calendar.progress.heading", progress),
                card("calendar.years.heading", years),
                card("calendar.import.heading", notices),
                card("calendar.hours.heading", hours, hoursForm));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title") + " · " + getTranslation("base.portal");
    }

    private Section card(String heading, Component... content) {
        var title = new H2(getTranslation(heading));
        title.addClassName("sp-section-title");
        var body = new Div(content);
        body.addClassNames("sp-card-body", "sp-stack");
        var card = new Section(title, body);
        card.addClassName("sp-card");
        return card;
    }

    private void refresh() {
        years.show(calendars.years());
        List<Integer> missing = calendars.missingYears();
        answer.removeAll();
        answer.add(
                new StateBadge(
                        missing.isEmpty() ? Tone.GREEN : Tone.AMBER,
                        getTranslation(missing.isEmpty() ? "calendar.years.published" : "calendar.years.provisional")),
                new Paragraph(
                        missing.isEmpty()
                                ? getTranslation(
                                        "calendar.years.complete",
                                        String.valueOf(
                                                calendars.years().getLast().year()))
                                : getTranslation("calendar.years.missing", String.valueOf(missing.getFirst()))));
        progress.removeAll();
        progress.add(effects.progress());
        hours.setText(getTranslation("calendar.hours.current", text(calendars.workingHours())));
    }

    private void review(HolidayYear notice, PublishedYear year) {
        new ConfirmChange(
                        getTranslation("calendar.change.year", String.valueOf(year.year())),
                        effects.of(calendars.hypothetical(notice)),
                        () -> notices.attempt(() -> imported(year, calendars.importYear(notice))))
                .open();
    }

    private void imported(PublishedYear year, CalendarChange change) {
        notices.clear();
        refresh();
        Shown.done(getTranslation(
                change.changed() ? "calendar.import.done" : "calendar.import.unchanged",
                String.valueOf(year.year()),
                change.version()));
    }

    private void review(WorkingHours changed) {
        if (changed.equals(calendars.workingHours())) {
            Shown.done(getTranslation("calendar.hours.unchanged"));
            return;
        }
        new ConfirmChange(
                        getTranslation("calendar.change.hours", text(changed)),
                        effects.of(calendars.hypothetical(changed)),
                        () -> hoursForm.attempt(() -> save(changed)))
                .open();
    }

    private void save(WorkingHours changed) {
        CalendarChange change = calendars.changeWorkingHours(changed);
        refresh();
        Shown.done(getTranslation(
                change.changed() ? "calendar.hours.done" : "calendar.hours.unchanged",
                change.version(),
                text(changed)));
    }

    private static String text(WorkingHours hours) {
        return String.join(
                " · ", hours.spans().stream().map(WorkingHours.Span::toString).toList());
    }
}
