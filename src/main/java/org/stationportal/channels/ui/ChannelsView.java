package org.stationportal.channels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.channels.AddressDetails;
import org.stationportal.channels.Channel;
import org.stationportal.channels.Channels;
import org.stationportal.channels.Failure;
import org.stationportal.channels.Trials;

/** Where am I told besides the chat, and does it work? */
@Route("channels")
@Menu(title = "channels.menu", order = 7, icon = "vaadin:bell")
@RolesAllowed("EMPLOYEE")
class ChannelsView extends Main implements HasDynamicTitle {

    private final Channels channels;
    private final Trials trials;
    private final Clock clock;
    private final Section list = new Section();

    ChannelsView(Channels channels, Trials trials, Clock clock) {
        this.channels = channels;
        this.trials = trials;
        this.clock = clock;
        addClassName("sp-page");
        list.addClassName("sp-card");

        var mail = new Button(
                getTranslation("channels.addMail"),
                VaadinIcon.ENVELOPE_O.create(),
                click -> new AddMailDialog(channels, this::show).open());
        var robot = new Button(
                getTranslation("channels.addRobot"),
                VaadinIcon.PLUS.create(),
                click -> new AddRobotDialog(channels, this::show).open());
        mail.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader(getTranslation("channels.menu"), getTranslation("channels.subtitle"), robot, mail));
        offer(mail, Channel.MAIL);
        offer(robot, Channel.WEBHOOK);
        add(list);
        show();
    }

    /** A channel that nobody has set up says so, instead of taking addresses that nothing goes to. */
    private void offer(Button add, Channel channel) {
        if (!channels.isOn(channel)) {
            add.setEnabled(false);
            var off = new Paragraph(getTranslation("channels.off." + channel.name()));
            off.addClassName("sp-quiet");
            add(off);
        }
    }

    private void show() {
        list.removeAll();
        List<AddressDetails> mine = channels.mine();
        if (mine.isEmpty()) {
            list.add(new EmptyState(getTranslation("channels.none")));
        }
        mine.forEach(address ->
                list.add(new AddressRow(address, clock.instant(), () -> test(address), () -> toggle(address))));
    }

    private void test(AddressDetails address) {
        Shown.asNotice(this, () -> {
            Optional<Failure> failure = trials.send(address.id());
            failure.ifPresentOrElse(
                    failed -> Shown.refused(getTranslation("channels.test.failed", FailureWords.of(this, failed))),
                    () -> Shown.done(getTranslation("channels.test.arrived")));
        });
        show();
    }

    private void toggle(AddressDetails address) {
        boolean done = Shown.asNotice(this, () -> {
            if (address.active()) {
                channels.switchOff(address.id());
            } else {
                channels.switchOn(address.id());
            }
        });
        if (done) {
            Shown.done(
                    getTranslation(address.active() ? "channels.switchedOff" : "channels.switchedOn", address.shown()));
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channels.menu") + " · " + getTranslation("base.portal");
    }
}
