package org.stationportal.counter.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;

/** Says that the same customer came with the same business lately; whoever takes it in again does so knowingly. */
class Duplicates extends Div {

    private boolean seen;

    Duplicates() {
        addClassName("counter-duplicates");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(List<IntakeSummary> lately, Desk desk) {
        removeAll();
        seen = false;
        setVisible(!lately.isEmpty());
        for (IntakeSummary intake : lately) {
            add(new Div(
                    new Span(getTranslation("counter.duplicate", when(intake.takenAt(), desk), intake.takenBy())),
                    number(intake)));
        }
    }

    private static Component number(IntakeSummary intake) {
        if (!intake.opens()) {
            return new Span(intake.number());
        }
        var link = new Anchor(intake.path(), intake.number());
        link.setTarget("_blank");
        return link;
    }

    private String when(Instant at, Desk desk) {
        LocalDate day = LocalDate.ofInstant(at, PortalTime.ZONE);
        LocalDate today = desk.now().toLocalDate();
        String time = Dates.time(at, getLocale());
        if (day.equals(today)) {
            return getTranslation("counter.duplicate.today", time);
        }
        return day.equals(today.minusDays(1))
                ? getTranslation("counter.duplicate.yesterday", time)
                : desk.time().moment(at, getLocale());
    }

    /** True at the first asking while something is shown: the second click is the conscious one. */
    boolean askOnce() {
        boolean ask = isVisible() && !seen;
        seen = true;
        return ask;
    }
}
