package org.stationportal.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.assessment.EntrySeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.deadlines.ObligationSummary;

/** The evidence as JSON; docs/evidence-pack.md says what its parts mean. Instants are UTC, amounts are yuan. */
record EvidenceFile(
        String format,
        Instant exportedAt,
        String station,
        Entry entry,
        EntrySeal seal,
        Month month,
        @Nullable Owed obligation,
        List<String> deadline,
        List<Notice> notices,
        List<Event> history,
        List<Holding> holdings,
        ClauseThen clause,
        List<Decision> decisions) {

    static final String FORMAT = "station-portal-evidence/1";

    static EvidenceFile of(
            EvidenceDetails evidence,
            EntrySeal seal,
            MonthSeal monthSeal,
            String station,
            Instant now,
            List<String> deadline) {
        MonthSummary month = monthSeal.month();
        return new EvidenceFile(
                FORMAT,
                now,
                station,
                Entry.of(evidence.entry()),
                seal,
                new Month(
                        month.month().toString(),
                        month.state().name(),
                        month.approvedBy().orElse(null),
                        month.approvedAt().orElse(null),
                        month.lastHash().orElse(null),
                        monthSeal.lastPosition().orElse(null)),
                evidence.obligation().map(Owed::of).orElse(null),
                List.copyOf(deadline),
                evidence.notices().stream()
                        .map(n -> new Notice(
                                n.id().value(),
                                n.kind().name(),
                                n.rung(),
                                n.recordedAt(),
                                n.deliveredAt().orElse(null),
                                n.seenAt().orElse(null),
                                n.acknowledgedAt().orElse(null),
                                n.handedOverAt().orElse(null),
                                n.servedAt().orElse(null),
                                n.leadUntil().orElse(null)))
                        .toList(),
                evidence.history().stream()
                        .map(e -> new Event(
                                e.kind().name(),
                                e.at(),
                                e.recordedAt(),
                                e.actor().orElse(null),
                                e.person().orElse(null),
                                e.reason().orElse(null),
                                e.dueAt().orElse(null)))
                        .toList(),
                evidence.holdings().stream()
                        .map(h -> new Holding(
                                h.name(),
                                h.from(),
                                h.until().orElse(null),
                                h.had().toMinutes()))
                        .toList(),
                new ClauseThen(
                        evidence.clause().code(),
                        evidence.clause().title(),
                        evidence.clause().text(),
                        evidence.version().id(),
                        evidence.version().effectiveFrom()),
                evidence.decisions().stream()
                        .map(d -> new Decision(
                                d.kind().name(),
                                d.decidedByName(),
                                d.decidedAt(),
                                d.amount().orElse(null),
                                d.reason().orElse(null)))
                        .toList());
    }

    /** As it stands at the export; what was recorded stands in the seal's text. */
    record Entry(
            long id,
            String employeeNo,
            String employeeName,
            String team,
            String clause,
            String title,
            BigDecimal quantity,
            @Nullable BigDecimal unitAmount,
            @Nullable BigDecimal amount,
            String state,
            boolean counts,
            long notice,
            Instant servedAt,
            Instant recordedAt,
            long calendarVersion) {

        static Entry of(EntrySummary e) {
            return new Entry(
                    e.id().value(),
                    e.employeeNo(),
                    e.employeeName(),
                    e.teamName(),
                    e.clauseCode(),
                    e.title(),
                    e.quantity(),
                    e.unitAmount().orElse(null),
                    e.amount().orElse(null),
                    e.state().name(),
                    e.counts(),
                    e.notice().value(),
                    e.servedAt(),
                    e.recordedAt(),
                    e.calendarVersion());
        }
    }

    /** The last position and its hash are of the end of the station's chain at the approval. */
    record Month(
            String month,
            String state,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String lastHash,
            @Nullable Long lastPosition) {}

    record Owed(
            long id,
            String subject,
            Instant openedAt,
            Instant dueAt,
            Instant assessableFrom,
            @Nullable Instant completedAt,
            String status) {

        static Owed of(ObligationSummary o) {
            return new Owed(
                    o.id().value(),
                    o.subject().title(),
                    o.openedAt(),
                    o.dueAt(),
                    o.assessableFrom(),
                    o.completedAt().orElse(null),
                    o.status().name());
        }
    }

    record Notice(
            long id,
            String kind,
            String rung,
            Instant recordedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant seenAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant servedAt,
            @Nullable Instant leadUntil) {}

    record Event(
            String kind,
            Instant at,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String person,
            @Nullable String reason,
            @Nullable Instant dueAt) {}

    record Holding(String name, Instant from, @Nullable Instant until, long minutes) {}

    record ClauseThen(String code, String title, String text, long version, LocalDate effectiveFrom) {}

    record Decision(
            String kind,
            String by,
            Instant at,
            @Nullable BigDecimal amount,
            @Nullable String reason) {}
}
