package org.stationportal.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfPTable;
import org.stationportal.assessment.EntrySeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;

/** Everything that an entry rests on, as a PDF on A4. */
final class EvidenceSheet {

    private final PdfPaper paper;
    private final PaperWords words;
    private final EvidenceWords evidenceWords;

    EvidenceSheet(PdfPaper paper, PaperWords words, EvidenceWords evidenceWords) {
        this.paper = paper;
        this.words = words;
        this.evidenceWords = evidenceWords;
    }

    void write(EvidenceDetails evidence, EntrySeal seal, MonthSeal month, String station) {
        paper.title(station + " " + words.of("reports.evidence.title"));
        entry(evidence);
        deadline(evidence);
        lines(
                "notices",
                evidence.notices().stream()
                        .map(notice -> new Line(notice.recordedAt(), evidenceWords.notice(evidence, notice)))
                        .toList());
        lines(
                "history",
                evidence.history().stream()
                        .map(event -> new Line(event.at(), evidenceWords.event(event)))
                        .toList());
        lines(
                "holdings",
                evidence.holdings().stream()
                        .map(holding -> new Line(holding.from(), evidenceWords.holding(holding)))
                        .toList());
        clause(evidence);
        seal(seal, month);
    }

    private void entry(EvidenceDetails evidence) {
        EntrySummary entry = evidence.entry();
        PdfPTable facts = paper.table(1, 4);
        fact(
                facts,
                "reports.notice.employee",
                EvidenceWords.joined(entry.employeeName(), entry.employeeNo(), entry.teamName()));
        fact(facts, "reports.notice.what", words.what(entry));
        fact(
                facts,
                "assessment.evidence.amount",
                entry.amount().map(EvidenceWords::signed).orElse(EvidenceWords.plain(Optional.empty())));
        fact(facts, "reports.evidence.state", words.of("assessment.entryState." + entry.state()));
        fact(facts, "assessment.evidence.month", words.month(entry.month()));
        fact(facts, "assessment.evidence.recorded", words.moment(entry.recordedAt()));
        evidence.decisions()
                .forEach(decision -> fact(facts, "reports.notice.decision", evidenceWords.decision(decision)));
        paper.add(facts);
    }

    private void deadline(EvidenceDetails evidence) {
        heading("deadline");
        evidence.obligation().ifPresent(obligation -> {
            PdfPTable facts = paper.table(1, 4);
            fact(facts, "assessment.evidence.opened", words.moment(obligation.openedAt()));
            fact(facts, "assessment.evidence.due", words.moment(obligation.dueAt()));
            fact(facts, "assessment.evidence.assessableFrom", words.moment(obligation.assessableFrom()));
            obligation.completedAt().ifPresent(at -> fact(facts, "assessment.evidence.completed", words.moment(at)));
            fact(
                    facts,
                    "assessment.evidence.calendar",
                    words.of(
                            "assessment.evidence.calendarVersion",
                            Long.toString(evidence.entry().calendarVersion())));
            facts.setSpacingAfter(4);
            paper.add(facts);
        });
        evidenceWords.deadline(evidence).forEach(paper::line);
    }

    private void lines(String section, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(section);
        PdfPTable table = paper.table(1.3f, 4);
        for (Line line : lines) {
            table.addCell(paper.cell(words.moment(line.at())));
            table.addCell(paper.cell(line.words()));
        }
        paper.add(table);
    }

    private void clause(EvidenceDetails evidence) {
        heading("clause");
        paper.line(evidence.clause().code() + " " + evidence.clause().title());
        paper.line(evidence.clause().text());
        paper.line(words.of(
                "assessment.evidence.version",
                evidence.version().label(),
                evidenceWords.unit(evidence),
                EvidenceWords.plain(evidence.entry().unitAmount())));
    }

    private void seal(EntrySeal seal, MonthSeal month) {
        heading("seal");
        PdfPTable facts = paper.table(1, 4);
        fact(facts, "assessment.evidence.position", Long.toString(seal.position()));
        fact(facts, "assessment.evidence.previousHash", seal.previousHash());
        fact(facts, "assessment.evidence.hash", seal.hash());
        fact(
                facts,
                "reports.evidence.monthState",
                words.of("assessment.monthState." + month.month().state()));
        month.month().lastHash().ifPresent(hash -> fact(facts, "reports.evidence.monthHash", hash));
        month.lastPosition().ifPresent(last -> fact(facts, "reports.evidence.monthPosition", Long.toString(last)));
        fact(facts, "reports.evidence.proof", month.proof(seal, words));
        paper.add(facts);
    }

    private void heading(String section) {
        paper.heading(words.of("assessment.evidence." + section + ".title"));
    }

    private void fact(PdfPTable facts, String label, String value) {
        facts.addCell(paper.head(words.of(label)));
        facts.addCell(paper.cell(value));
    }

    private record Line(Instant at, String words) {}
}
