package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.repairs.roster.DutyGap;

/** The times in which nobody is on duty, one sentence each; days that follow one another are said together. */
final class GapWords {

    private static final int MOST = 12;

    private GapWords() {}

    static List<Component> badges(List<DutyGap> gaps, Instant now) {
        List<DutyGap> joined = joined(gaps);
        var badges = new ArrayList<Component>();
        joined.stream().limit(MOST).forEach(gap -> badges.add(new StateBadge(Tone.AMBER, words(gap, now))));
        if (joined.size() > MOST) {
            badges.add(new Span(I18NProvider.translate("repairs.roster.gaps.more", joined.size() - MOST)));
        }
        if (joined.isEmpty()) {
            var none = new Span(I18NProvider.translate("repairs.roster.gaps.none"));
            none.addClassName("sp-quiet");
            badges.add(none);
        }
        return badges;
    }

    private static String words(DutyGap gap, Instant now) {
        Locale language = ScreenLocale.get();
        LocalDate first = LocalDate.ofInstant(gap.from(), PortalTime.ZONE);
        LocalDate last = LocalDate.ofInstant(gap.until().minusNanos(1), PortalTime.ZONE);
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        boolean whole = startsDay(gap.from()) && startsDay(gap.until());
        if (!whole) {
            return I18NProvider.translate(
                    "repairs.roster.gap.hours",
                    Dates.day(first, today, language),
                    Dates.time(gap.from(), language),
                    startsDay(gap.until()) ? "24:00" : Dates.time(gap.until(), language));
        }
        return first.equals(last)
                ? I18NProvider.translate("repairs.roster.gap.day", Dates.day(first, today, language))
                : I18NProvider.translate(
                        "repairs.roster.gap.days", Dates.day(first, today, language), Dates.day(last, today, language));
    }

    private static List<DutyGap> joined(List<DutyGap> gaps) {
        var joined = new ArrayList<DutyGap>();
        for (DutyGap gap : gaps) {
            boolean whole = startsDay(gap.from()) && startsDay(gap.until());
            if (whole
                    && !joined.isEmpty()
                    && joined.getLast().until().equals(gap.from())
                    && startsDay(joined.getLast().from())) {
                joined.set(joined.size() - 1, new DutyGap(joined.getLast().from(), gap.until()));
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }

    private static boolean startsDay(Instant instant) {
        return LocalTime.ofInstant(instant, PortalTime.ZONE).equals(LocalTime.MIDNIGHT);
    }
}
