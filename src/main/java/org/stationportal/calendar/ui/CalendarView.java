package org.stationportal.calendar.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.CalendarChange;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.PublishedYear;
import org.stationportal.calendar.WorkingHours;

/** The administrator's calendar: is the next year there? Import of a year's notice, and the working hours. */
@Route("admin/calendar")
@Menu(title = "calendar.menu", order = 91, icon = "vaadin:calendar")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/calendar.css")
class CalendarView extends VerticalLayout implements HasDynamicTitle {

    private final Calendars calendars;
    private final Paragraph answer = new Paragraph();
    private final YearList years = new YearList();
    private final Paragraph hours = new Paragraph();

    CalendarView(Calendars calendars) {
        this.calendars = calendars;
        addClassName("calendar-view");
        answer.addClassName("calendar-answer");
        add(
                answer,
                new H2(getTranslation("calendar.years.heading")),
                years,
                new H2(getTranslation("calendar.import.heading")),
                new NoticeForm(calendars, this::imported),
                new H2(getTranslation("calendar.hours.heading")),
                hours,
                new WorkingHoursForm(calendars.workingHours(), this::save));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title");
    }

    private void refresh() {
        years.show(calendars.years());
        List<Integer> missing = calendars.missingYears();
        answer.setClassName("calendar-warning", !missing.isEmpty());
        answer.setText(
                missing.isEmpty()
                        ? getTranslation(
                                "calendar.years.complete",
                                String.valueOf(calendars.years().getLast().year()))
                        : getTranslation("calendar.years.missing", String.valueOf(missing.getFirst())));
        hours.setText(getTranslation("calendar.hours.current", text(calendars.workingHours())));
    }

    private void imported(PublishedYear year, CalendarChange change) {
        refresh();
        Shown.done(getTranslation(
                change.changed() ? "calendar.import.done" : "calendar.import.unchanged",
                String.valueOf(year.year()),
                change.version()));
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
