package org.stationportal.calendar.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.YearSummary;
import org.stationportal.calendar.YearSummary.Import;

/** The years, the newest first: published or provisional, what the notice names, and who imported it when. */
class YearList extends UnorderedList {

    YearList() {
        addClassName("calendar-years");
    }

    void show(List<YearSummary> years) {
        removeAll();
        years.reversed().forEach(year -> add(item(year)));
    }

    private ListItem item(YearSummary year) {
        Span number = new Span(getTranslation("calendar.years.year", String.valueOf(year.year())));
        number.addClassName("calendar-year");
        Span badge =
                new Span(getTranslation(year.published() ? "calendar.years.published" : "calendar.years.provisional"));
        badge.addClassName("calendar-badge");
        badge.setClassName("calendar-badge-published", year.published());
        Span facts = new Span(
                year.published()
                        ? getTranslation("calendar.years.facts", year.offDays(), year.makeUpDays())
                        : getTranslation("calendar.years.assumed"));
        Span source = new Span(year.imported().map(this::source).orElse(""));
        source.addClassName("calendar-source");
        return new ListItem(number, badge, facts, source);
    }

    private String source(Import imported) {
        return imported.by().isEmpty()
                ? getTranslation("calendar.years.seeded", text(imported.at()))
                : getTranslation("calendar.years.imported", text(imported.at()), imported.by());
    }

    private String text(Instant instant) {
        return DateTimeFormatter.ofPattern(getTranslation("calendar.words.instantPattern"), getLocale())
                .format(LocalDateTime.ofInstant(instant, PortalTime.ZONE));
    }
}
