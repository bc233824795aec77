package org.stationportal.channels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.channels.AddressDetails;

/** One address: where it leads, whether it works, a test, and the switch. */
class AddressRow extends Div {

    AddressRow(AddressDetails address, Instant now, Runnable test, Runnable toggle) {
        addClassName("sp-row");
        var name = new Div(new Span(kind(address) + " · " + address.shown()));
        var meta = new Div(meta(address, now));
        meta.addClassName("sp-row-meta");
        var main = new Div(name, meta);
        main.addClassName("sp-row-main");
        var actions = new Div();
        actions.addClassName("sp-row-actions");
        if (address.active()) {
            var send = new Button(getTranslation("channels.test"));
            send.addThemeVariants(ButtonVariant.SMALL);
            // the other side may take seconds to answer; a second click would be a second message
            send.setDisableOnClick(true);
            send.addClickListener(click -> test.run());
            actions.add(send);
        }
        var onOff = new Button(
                getTranslation(address.active() ? "channels.switchOff" : "channels.switchOn"), click -> toggle.run());
        onOff.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        actions.add(onOff);
        add(main, state(address), actions);
    }

    private String kind(AddressDetails address) {
        return address.robot()
                .map(robot -> getTranslation("channels.robot." + robot.name()))
                .orElseGet(() ->
                        getTranslation("channels.channel." + address.channel().name()));
    }

    private String meta(AddressDetails address, Instant now) {
        var parts = new ArrayList<String>();
        parts.add(address.verifiedAt()
                .map(at -> getTranslation("channels.row.verified", Dates.moment(at, now, getLocale())))
                .orElseGet(() -> getTranslation("channels.row.untested")));
        if (address.hasSecret()) {
            parts.add(getTranslation("channels.row.signed"));
        }
        address.mobile().ifPresent(mobile -> parts.add(getTranslation("channels.row.mobile", mobile)));
        return String.join(" · ", parts);
    }

    private StateBadge state(AddressDetails address) {
        if (!address.active()) {
            return new StateBadge(Tone.GREY, getTranslation("channels.state.off"));
        }
        if (address.lastTestFailed()) {
            return new StateBadge(Tone.RED, getTranslation("channels.state.failed"));
        }
        return address.verifiedAt().isPresent()
                ? new StateBadge(Tone.GREEN, getTranslation("channels.state.verified"))
                : new StateBadge(Tone.AMBER, getTranslation("channels.state.untested"));
    }
}
