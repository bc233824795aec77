package org.stationportal.calendar.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.CountingRule;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.DeadlineExplanation.Part;
import org.stationportal.calendar.DeadlineWords;

/**
 * A deadline day by day: working days numbered, off-days grey with their names, make-up workdays marked, the day of
 * acceptance and the due day named. Each day carries its reason as text for readers without the picture.
 */
@StyleSheet("context://css/calendar.css")
public class DeadlineStrip extends Div implements LocaleChangeObserver {

    private final DeadlineExplanation explanation;

    public DeadlineStrip(DeadlineExplanation explanation) {
        this.explanation = explanation;
        addClassName("deadline-strip");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        DeadlineWords words = new DeadlineWords(this::getTranslation, event.getLocale());
        Paragraph sentence = new Paragraph(words.sentence(explanation));
        sentence.addClassName("deadline-sentence");
        add(sentence);
        words.remarks(explanation).forEach(remark -> {
            Paragraph line = new Paragraph(remark);
            line.addClassName("deadline-remark");
            add(line);
        });
        OrderedList days = new OrderedList();
        days.addClassName("deadline-days");
        days.getElement().setAttribute("aria-label", getTranslation("calendar.strip.label"));
        explanation.days().forEach(day -> days.add(item(day, words, event.getLocale())));
        add(days);
        if (explanation.provisional()) {
            add(provisional(words));
        }
    }

    private ListItem item(CountedDay counted, DeadlineWords words, Locale locale) {
        Part part = explanation.partOf(counted);
        boolean makeUp = counted.day().kind() == DayKind.MAKE_UP_WORKDAY;
        String why = words.why(explanation, counted);
        ListItem item = new ListItem(
                picture("deadline-date", format("calendar.strip.dayOfMonthPattern", counted, locale)),
                picture("deadline-weekday", format("calendar.strip.weekdayPattern", counted, locale)),
                picture("deadline-number", number(counted, words)),
                picture("deadline-note", note(part, counted, words)),
                readAloud(getTranslation("calendar.words.line", words.day(counted.date()), why)));
        item.setTitle(why);
        item.addClassNames("deadline-day", "deadline-" + part.name().toLowerCase(Locale.ROOT));
        item.setClassName("deadline-make-up", makeUp);
        item.setClassName(
                "deadline-stopped",
                counted.day().kind() == DayKind.STOPPED || !counted.stood().isZero());
        item.setClassName(
                "deadline-assumed", part != Part.START && counted.day().provisional());
        return item;
    }

    /** Of time that runs round the clock the day's share, else the number of the day. */
    private String number(CountedDay counted, DeadlineWords words) {
        if (explanation.rule() instanceof CountingRule.Elapsed) {
            return words.time(counted.ran());
        }
        return counted.counted() ? String.valueOf(counted.number()) : "·";
    }

    /** What stands below the number: the part in the count before the kind of the day. */
    private String note(Part part, CountedDay counted, DeadlineWords words) {
        String makeUp = counted.day().kind() == DayKind.MAKE_UP_WORKDAY ? getTranslation("calendar.strip.makeUp") : "";
        return switch (part) {
            case START -> getTranslation("calendar.strip.start");
            case DUE -> (makeUp + " " + getTranslation("calendar.strip.due")).strip();
            case OFF -> offNote(counted, words);
            case COUNTED -> makeUp;
        };
    }

    private String offNote(CountedDay counted, DeadlineWords words) {
        return switch (counted.day().kind()) {
            case STOPPED -> getTranslation("calendar.dayKind.STOPPED");
            case WORKDAY, WEEKEND, HOLIDAY, MAKE_UP_WORKDAY ->
                words.holiday(counted.day().name());
        };
    }

    private Paragraph provisional(DeadlineWords words) {
        Span badge = new Span(getTranslation("calendar.strip.provisional"));
        badge.addClassName("calendar-badge");
        Paragraph line = new Paragraph(badge, new Span(words.provisional(explanation)));
        line.addClassName("deadline-provisional");
        return line;
    }

    private String format(String pattern, CountedDay counted, Locale locale) {
        return DateTimeFormatter.ofPattern(getTranslation(pattern), locale).format(counted.date());
    }

    private static Span picture(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    private static Span readAloud(String text) {
        Span span = new Span(text);
        span.addClassName("calendar-read-aloud");
        return span;
    }
}
