package org.stationportal.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;

/** The assessment notice 考核通知单 in two copies: one stays with the station, one comes back signed. */
final class NoticeSheet {

    private final PdfPaper paper;
    private final EvidenceDetails evidence;
    private final EntrySummary entry;
    private final String station;
    private final int daysToAppeal;
    private final PaperWords words;
    private final EvidenceWords evidenceWords;

    /** {@code daysToAppeal} are working days from the day on which the person was told. */
    NoticeSheet(
            PdfPaper paper,
            EvidenceDetails evidence,
            String station,
            int daysToAppeal,
            PaperWords words,
            EvidenceWords evidenceWords) {
        this.paper = paper;
        this.evidence = evidence;
        this.entry = evidence.entry();
        this.station = station;
        this.daysToAppeal = daysToAppeal;
        this.words = words;
        this.evidenceWords = evidenceWords;
    }

    void write() {
        copy("stub");
        paper.newPage();
        copy("receipt");
    }

    private void copy(String copy) {
        boolean reward = entry.amount().filter(amount -> amount.signum() > 0).isPresent();
        paper.title(station + " " + words.of("reports.notice.title"));
        PdfPTable head = paper.table(1, 1, 1);
        head.addCell(paper.free(words.of("reports.notice.number", entry.month().toString(), number())));
        PdfPCell middle = paper.free(words.of("reports.notice.month", words.month(entry.month())));
        middle.setHorizontalAlignment(PdfPCell.ALIGN_CENTER);
        head.addCell(middle);
        PdfPCell right = paper.free(words.of("reports.notice.copy." + copy));
        right.setHorizontalAlignment(PdfPCell.ALIGN_RIGHT);
        head.addCell(right);
        head.setSpacingAfter(4);
        paper.add(head);
        PdfPTable facts = paper.table(1.1f, 2, 1.1f, 2);
        pair(facts, "employee", entry.employeeName(), "employeeNo", entry.employeeNo());
        pair(
                facts,
                "team",
                entry.teamName(),
                "kind",
                words.of(reward ? "reports.notice.reward" : "reports.notice.deduction"));
        wide(facts, "what", words.what(entry));
        evidence.obligation()
                .ifPresent(obligation -> wide(
                        facts,
                        "deadline",
                        words.of(
                                "reports.notice.times",
                                words.moment(obligation.openedAt()),
                                words.moment(obligation.dueAt()),
                                obligation
                                        .completedAt()
                                        .map(words::moment)
                                        .orElse(words.of("reports.notice.notDone")))));
        wide(
                facts,
                "clause",
                evidence.clause().code() + " " + evidence.clause().title() + "\n"
                        + evidence.clause().text() + "\n"
                        + words.of(
                                "reports.notice.standard",
                                evidence.version().label(),
                                evidenceWords.unit(evidence),
                                EvidenceWords.plain(entry.unitAmount())));
        wide(facts, "amount", amount());
        wide(facts, "notices", notices());
        wide(facts, "decision", decisions());
        wide(facts, "appeal", words.of("reports.notice.appealText", daysToAppeal));
        paper.add(facts);
        signatures();
        paper.line(words.of("reports.notice.seal", Long.toString(entry.position()), entry.hash()));
    }

    private String number() {
        return String.format(java.util.Locale.ROOT, "%06d", entry.position());
    }

    private String amount() {
        if (!entry.counts()) {
            return words.of("reports.notice.doesNotCount");
        }
        Optional<BigDecimal> amount = entry.amount();
        String sum = amount.map(EvidenceWords::signed).orElse(EvidenceWords.plain(amount));
        return words.of(
                "reports.notice.sum", sum, entry.quantity().stripTrailingZeros().toPlainString());
    }

    private String notices() {
        return evidence.notices().stream()
                .filter(notice -> notice.servedAt().isPresent())
                .map(notice -> words.of(
                        "reports.notice.sent",
                        words.moment(notice.recordedAt()),
                        evidenceWords.notice(evidence, notice)))
                .collect(Collectors.joining("\n"));
    }

    private String decisions() {
        List<String> lines =
                evidence.decisions().stream().map(evidenceWords::decision).toList();
        return lines.isEmpty() ? words.of("assessment.entryState." + entry.state()) : String.join("\n", lines);
    }

    private void pair(PdfPTable facts, String left, String leftText, String right, String rightText) {
        facts.addCell(paper.head(label(left)));
        facts.addCell(paper.cell(leftText));
        facts.addCell(paper.head(label(right)));
        facts.addCell(paper.cell(rightText));
    }

    private void wide(PdfPTable facts, String name, String text) {
        facts.addCell(paper.head(label(name)));
        PdfPCell cell = paper.cell(text);
        cell.setColspan(3);
        facts.addCell(cell);
    }

    private void signatures() {
        PdfPTable signatures = paper.table(1, 1);
        for (String who : List.of("recipient", "server", "head", "seal")) {
            PdfPCell cell = paper.free(words.of("reports.notice.sign." + who));
            cell.setPaddingTop(14);
            signatures.addCell(cell);
        }
        signatures.setSpacingAfter(8);
        signatures.setKeepTogether(true);
        paper.add(signatures);
    }

    private String label(String name) {
        return words.of("reports.notice." + name);
    }
}
