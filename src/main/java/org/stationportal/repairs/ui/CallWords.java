package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/** How a repair call is put into words wherever it is shown. */
@org.springframework.stereotype.Component
class CallWords {

    private final RepairServices services;

    CallWords(RepairServices services) {
        this.services = services;
    }

    /** The colour of the time to arrive; once somebody is there it has done its part. */
    Tone tone(RepairCallDetails call) {
        return services.time().tone(call.obligation());
    }

    /** How much time is left to arrive, or after how long somebody was there. */
    String time(RepairCallDetails call) {
        return call.stamp(Step.ARRIVED)
                .map(there -> I18NProvider.translate(
                        "repairs.arrivedAfter",
                        Duration.between(call.loggedAt(), there.at()).toMinutes()))
                .orElseGet(() -> services.time().left(call.obligation(), ScreenLocale.get()));
    }

    String moment(Instant at) {
        return services.time().moment(at, ScreenLocale.get());
    }

    /** What is out and whether people are in danger, in words and with a sign: colour speaks of time only. */
    String what(RepairCallDetails call) {
        String outage = I18NProvider.translate("repairs.outage." + call.outage());
        return call.danger() ? I18NProvider.translate("repairs.danger.with", outage) : outage;
    }

    /** Who is on the way or there; else who has to go. */
    String who(RepairCallDetails call) {
        if (!call.workers().isEmpty()) {
            return I18NProvider.translate("repairs.who.sent", names(call.workers()));
        }
        return call.onDuty().isEmpty()
                ? I18NProvider.translate(
                        "repairs.who.nobodyOnDuty", names(call.obligation().parties()))
                : I18NProvider.translate("repairs.who.onDuty", names(call.onDuty()));
    }

    String step(Step step) {
        return I18NProvider.translate("repairs.step." + step);
    }

    StateBadge state(RepairCallDetails call) {
        return new StateBadge(call.step().reached(Step.RESTORED) ? Tone.GREEN : tone(call), step(call.step()));
    }

    /** A number that a tap calls; nothing where there is none. */
    static Component telephone(String number) {
        if (number.isEmpty()) {
            return new Span();
        }
        var link = new Anchor("tel:" + number.replaceAll("[^0-9+]", ""), VaadinIcon.PHONE.create());
        link.add(new Span(number));
        link.setRouterIgnore(true);
        link.addClassName("repairs-phone");
        return link;
    }

    static String names(List<EmployeeSummary> people) {
        return people.stream().map(EmployeeSummary::name).collect(Collectors.joining("、"));
    }

    static void paint(Component component, Tone tone) {
        component.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }
}
