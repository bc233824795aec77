package org.stationportal.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Amounts;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.deadlines.HoldingTime;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.reminders.NoticeDetails;

/** What an entry rests on, line by line, in the words of papers. */
@Component
class EvidenceWords {

    private static final String SEPARATOR = " · ";

    private final PaperWords words;

    EvidenceWords(PaperWords words) {
        this.words = words;
    }

    /** The deadline day by day. */
    List<String> deadline(EvidenceDetails evidence) {
        return evidence.explanation()
                .map(explanation -> new DeadlineWords(words::of, Texts.CHINESE).lines(explanation))
                .orElse(List.of());
    }

    /** The instants of a notice; of the one that the entry rests on it says so. */
    String notice(EvidenceDetails evidence, NoticeDetails notice) {
        var parts = new ArrayList<String>();
        boolean basis = notice.id().equals(evidence.entry().notice());
        parts.add(
                words.of("assessment.notice." + notice.kind()) + (basis ? words.of("assessment.evidence.basis") : ""));
        notice.deliveredAt().ifPresent(at -> parts.add(words.of("assessment.evidence.delivered", words.moment(at))));
        notice.seenAt().ifPresent(at -> parts.add(words.of("assessment.evidence.seen", words.moment(at))));
        notice.acknowledgedAt()
                .ifPresent(at -> parts.add(words.of("assessment.evidence.acknowledged", words.moment(at))));
        notice.handedOverAt()
                .ifPresent(at -> parts.add(words.of(
                        "assessment.evidence.handedOver",
                        notice.told().map(NoticeDetails.Telling::byName).orElse(""),
                        words.moment(at))));
        notice.refusalWitness().ifPresent(witness -> parts.add(words.of("reports.evidence.refused", witness)));
        notice.leadUntil().ifPresent(at -> parts.add(words.of("assessment.evidence.leadUntil", words.moment(at))));
        if (notice.servedAt().isEmpty()) {
            parts.add(words.of("assessment.evidence.notServed"));
        }
        return String.join(SEPARATOR, parts);
    }

    /** For what the amount of the clause is, for example 每户. */
    String unit(EvidenceDetails evidence) {
        return words.of(evidence.unitKey());
    }

    String event(ObligationEvent event) {
        return joined(
                words.of("assessment.history." + event.kind()),
                event.actor().or(event::person).orElse(""),
                event.reason().orElse(""),
                event.dueAt()
                        .map(at -> words.of("reports.evidence.dueThen", words.moment(at)))
                        .orElse(""));
    }

    String holding(HoldingTime holding) {
        return joined(
                holding.name(),
                holding.until()
                        .map(until -> words.of("assessment.evidence.heldUntil", words.moment(until)))
                        .orElse(words.of("assessment.evidence.holds")),
                words.of("assessment.evidence.had", new DeadlineWords(words::of, Texts.CHINESE).time(holding.had())));
    }

    String decision(EntryDecision decision) {
        return joined(
                words.of("assessment.decision." + decision.kind()),
                decision.decidedByName(),
                words.moment(decision.decidedAt()),
                decision.amount().map(EvidenceWords::signed).orElse(""),
                decision.reason().orElse(""));
    }

    static String signed(BigDecimal amount) {
        return Amounts.signed(amount, Texts.CHINESE);
    }

    /** A number of a table, without the unit. */
    static String number(BigDecimal amount) {
        return signed(amount).replace(" 元", "");
    }

    static String plain(Optional<BigDecimal> amount) {
        return amount.map(set -> Amounts.plain(set.abs(), Texts.CHINESE)).orElse(Amounts.unset(Texts.CHINESE));
    }

    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(SEPARATOR));
    }
}
