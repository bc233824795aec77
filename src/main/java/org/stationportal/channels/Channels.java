package org.stationportal.channels;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;

/** Everybody's own ways to be told beside the chat. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class Channels {

    /** More are no help to a person, but a flood to others. */
    public static final int MOST_ADDRESSES = 10;

    private final AddressBook book;
    private final WebhookHosts hosts;
    private final List<Carrier> carriers;
    private final CurrentUser currentUser;
    private final Clock clock;

    Channels(AddressBook book, WebhookHosts hosts, List<Carrier> carriers, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.hosts = hosts;
        this.carriers = carriers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the administrator has set the channel up. */
    public boolean isOn(Channel channel) {
        return carriers.stream().anyMatch(carrier -> carrier.channel() == channel && carrier.on());
    }

    /** The addresses of the one signed in, also those that are switched off. */
    public List<AddressDetails> mine() {
        return book.of(self());
    }

    @Transactional
    public ChannelAddressId add(AddMail command) {
        return add(new Destination(Channel.MAIL, null, command.address(), null, null), Channel.MAIL.name());
    }

    @Transactional
    public ChannelAddressId add(AddRobot command) {
        URI uri = command.uri();
        hosts.checkName(uri);
        return add(
                new Destination(
                        Channel.WEBHOOK,
                        command.robot(),
                        command.address(),
                        empty(command.secret()),
                        empty(command.mobile())),
                Channel.WEBHOOK.name() + " " + command.host());
    }

    /** Nothing more goes there; what is on the list already is given up. */
    @Transactional
    public void switchOff(ChannelAddressId id) {
        book.setActive(mine(id).id(), self(), false, clock.instant());
    }

    @Transactional
    public void switchOn(ChannelAddressId id) {
        book.setActive(mine(id).id(), self(), true, clock.instant());
    }

    private ChannelAddressId add(Destination to, String queue) {
        if (!isOn(to.channel())) {
            throw RuleViolation.at(
                    "address", "channels.error.off." + to.channel().name());
        }
        if (book.isInUse(self(), to.channel(), to.address())) {
            throw RuleViolation.at("address", "channels.error.known");
        }
        if (book.of(self()).stream().filter(AddressDetails::active).count() >= MOST_ADDRESSES) {
            throw RuleViolation.at("address", "channels.error.tooMany", MOST_ADDRESSES);
        }
        return book.save(self(), to, queue, clock.instant());
    }

    private AddressDetails mine(ChannelAddressId id) {
        return book.find(id, self()).orElseThrow(() -> RuleViolation.of("channels.error.unknown"));
    }

    private EmployeeId self() {
        return currentUser.get().person();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
