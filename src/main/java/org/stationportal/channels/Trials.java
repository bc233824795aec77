package org.stationportal.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Sends a test message to one's own address at once, and says how it went. No transaction: the network may be slow. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class Trials {

    /** A button that can be pressed all the time would be a way to flood somebody else's mailbox. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final AddressBook book;
    private final List<Carrier> carriers;
    private final CurrentUser currentUser;
    private final Employees employees;
    private final Texts texts;
    private final Clock clock;

    Trials(
            AddressBook book,
            List<Carrier> carriers,
            CurrentUser currentUser,
            Employees employees,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.carriers = carriers;
        this.currentUser = currentUser;
        this.employees = employees;
        this.texts = texts;
        this.clock = clock;
    }

    /** Empty when the other side has accepted it; else what went wrong. */
    public Optional<Failure> send(ChannelAddressId id) {
        EmployeeSummary self = employees.get(currentUser.get().person());
        AddressDetails address = book.find(id, self.id()).orElseThrow(() -> RuleViolation.of("channels.error.unknown"));
        Instant now = clock.instant();
        if (address.testedAt().filter(last -> now.isBefore(last.plus(PAUSE))).isPresent()) {
            throw RuleViolation.of("channels.error.testTooSoon", PAUSE.toSeconds());
        }
        Carrier carrier = carriers.stream()
                .filter(one -> one.channel() == address.channel() && one.on())
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(
                        "channels.error.off." + address.channel().name()));
        Optional<Failure> failure = carried(carrier, book.destination(id), letter(self, now));
        book.tested(id, failure.isEmpty(), now);
        return failure;
    }

    private static Optional<Failure> carried(Carrier carrier, Destination to, Letter letter) {
        try {
            carrier.carry(to, letter);
            return Optional.empty();
        } catch (Undelivered undelivered) {
            return Optional.of(undelivered.failure());
        }
    }

    private Letter letter(EmployeeSummary self, Instant now) {
        return new Letter(
                "channel-test-" + self.id().value() + "-" + now.toEpochMilli(),
                self.employeeNo(),
                self.name(),
                texts.getTranslation("channels.test.subject", Texts.CHINESE),
                texts.getTranslation("channels.test.text", Texts.CHINESE, self.name()));
    }
}
