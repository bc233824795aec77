package org.stationportal.assessment.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;

/** The steps of a month as a line: what is done, by whom and when, and where it stands. */
class StateLine extends OrderedList {

    StateLine() {
        addClassName("sp-chain");
        getElement().setAttribute("aria-label", getTranslation("assessment.month.state"));
    }

    void show(MonthSummary month, Instant now) {
        removeAll();
        for (MonthState state : MonthState.values()) {
            var name = new HtmlComponent("b");
            name.getElement().setText(getTranslation("assessment.monthState." + state));
            var item = new ListItem(name, new Span(when(month, state, now)));
            item.addClassName("sp-station");
            int place = state.compareTo(month.state());
            boolean end = state == MonthState.CLOSED && place == 0;
            item.getElement().setAttribute("data-state", place < 0 || end ? "done" : place == 0 ? "now" : "next");
            if (place == 0) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }

    private String when(MonthSummary month, MonthState state, Instant now) {
        return switch (state) {
            case OPEN, TEAM_REVIEW -> "";
            case SUBMITTED -> said(month.submittedBy().orElse(""), month.submittedAt(), now);
            case APPROVED -> said(month.approvedBy().orElse(""), month.approvedAt(), now);
            case PUBLISHED ->
                month.publishedUntil()
                        .map(last -> getTranslation(
                                "assessment.published.until",
                                Dates.day(last, LocalDate.ofInstant(now, PortalTime.ZONE), getLocale())))
                        .orElse("");
            case CLOSED ->
                month.closedAt().map(at -> Dates.day(at, now, getLocale())).orElse("");
        };
    }

    private String said(String who, Optional<Instant> at, Instant now) {
        return at.map(instant -> who + " " + Dates.moment(instant, now, getLocale()))
                .orElse("");
    }
}
