package org.stationportal.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.stationportal.assessment.CappedMonth;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.deadlines.Clause;
import org.stationportal.reports.MonthSums.Person;
import org.stationportal.reports.MonthSums.Sum;

/** A month on A4 landscape: totals with the places for signatures, people × clauses, then entry by entry. */
final class MonthPdf {

    /** Clauses side by side; more go into a table below. */
    private static final int CLAUSES_A_TABLE = 10;

    private static final int ROWS_IN_MEMORY = 200;

    private final PdfPaper paper;
    private final MonthHead head;
    private final PaperWords words;
    private final PdfPTable details;
    private long rows;

    MonthPdf(PdfPaper paper, MonthHead head) {
        this.paper = paper;
        this.head = head;
        this.words = head.words();
        details = paper.table(0.8f, 1.1f, 1.3f, 1.5f, 0.9f, 4.5f, 1.5f, 1.2f, 2.4f, 1.9f);
    }

    void totals(MonthSums sums, Optional<CappedMonth> capped, List<String> signers) {
        paper.title(head.title());
        paper.line(head.status());
        paper.heading(text("sheet.totals"));
        PdfPTable totals = capped.isPresent()
                ? paper.table(1.2f, 1.5f, 2, 0.9f, 0.9f, 1.5f, 1.5f, 1.5f, 1.5f)
                : paper.table(1.2f, 1.5f, 2, 0.9f, 0.9f, 1.5f, 1.5f, 1.5f);
        headings(totals, "employeeNo", "employee", "team", "entries", "unset", "deductions", "rewards", "total");
        capped.ifPresent(month -> headings(totals, "payable"));
        for (Person person : sums.people()) {
            totals.addCell(paper.cell(person.employeeNo()));
            totals.addCell(paper.cell(person.name()));
            totals.addCell(paper.cell(person.team()));
            sum(totals, person.sum());
            capped.ifPresent(month -> money(totals, month.payableOf(person.id())));
        }
        sums.teams().forEach((team, sum) -> {
            wide(totals, text("ofTeam") + " " + team);
            sum(totals, sum);
            capped.ifPresent(month -> totals.addCell(paper.cell("")));
        });
        wide(totals, text("total"));
        sum(totals, sums.all());
        capped.ifPresent(month -> money(totals, sums.payable(month)));
        paper.add(totals);
        paper.gap(4);
        paper.line(head.note(capped));
        signatures(signers);
    }

    void matrices(MonthSums sums, List<Clause> clauses) {
        if (!head.person() && !clauses.isEmpty()) {
            paper.newPage();
        }
        for (int from = 0; from < clauses.size(); from += CLAUSES_A_TABLE) {
            int to = Math.min(from + CLAUSES_A_TABLE, clauses.size());
            matrix(sums, clauses.subList(from, to), to == clauses.size());
        }
    }

    private void sum(PdfPTable table, Sum sum) {
        table.addCell(paper.number(Long.toString(sum.entries())));
        table.addCell(paper.number(Long.toString(sum.unset())));
        money(table, sum.deductions());
        money(table, sum.rewards());
        money(table, sum.total());
    }

    private void money(PdfPTable table, BigDecimal amount) {
        table.addCell(paper.number(EvidenceWords.number(amount)));
    }

    private void wide(PdfPTable table, String label) {
        PdfPCell cell = paper.head(label);
        cell.setColspan(3);
        table.addCell(cell);
    }

    private void signatures(List<String> signers) {
        PdfPTable places = paper.table(1, 1, 1);
        for (String signer : signers) {
            place(places, text("sign." + signer));
        }
        place(places, text("sign.date"));
        place(places, text("sign.seal"));
        places.completeRow();
        places.setKeepTogether(true);
        paper.add(places);
    }

    private void place(PdfPTable places, String label) {
        PdfPCell cell = paper.free(label);
        cell.setPaddingTop(14);
        places.addCell(cell);
        places.getDefaultCell().setBorder(0);
    }

    /** The last table ends with what each person's clauses add up to. */
    private void matrix(MonthSums sums, List<Clause> clauses, boolean last) {
        paper.heading(text("sheet.matrix"));
        float[] shares = new float[clauses.size() + (last ? 3 : 2)];
        java.util.Arrays.fill(shares, 1);
        shares[0] = 1.1f;
        shares[1] = 1.3f;
        PdfPTable matrix = paper.table(shares);
        headings(matrix, "employeeNo", "employee");
        clauses.forEach(clause -> matrix.addCell(centred(clause.code())));
        if (last) {
            headings(matrix, "total");
        }
        for (Person person : sums.people()) {
            matrix.addCell(paper.cell(person.employeeNo()));
            matrix.addCell(paper.cell(person.name()));
            for (Clause clause : clauses) {
                BigDecimal amount = person.of(clause.code());
                matrix.addCell(paper.number(amount.signum() == 0 ? "" : EvidenceWords.number(amount)));
            }
            if (last) {
                money(matrix, person.sum().total());
            }
        }
        PdfPCell total = paper.head(text("total"));
        total.setColspan(2);
        matrix.addCell(total);
        clauses.forEach(clause -> money(matrix, sums.ofClause(clause.code())));
        if (last) {
            money(matrix, sums.all().total());
        }
        paper.add(matrix);
        paper.line(clauses.stream()
                .map(clause -> clause.code() + " " + clause.title())
                .collect(Collectors.joining(" · ")));
    }

    void beginDetails() {
        paper.newPage();
        paper.heading(text("sheet.details"));
        headings(
                details,
                "position",
                "employeeNo",
                "employee",
                "team",
                "clause",
                "title",
                "amount",
                "state",
                "decision",
                "served");
        details.setComplete(false);
    }

    void detail(EntrySummary entry) {
        details.addCell(paper.number(Long.toString(entry.position())));
        details.addCell(paper.cell(entry.employeeNo()));
        details.addCell(paper.cell(entry.employeeName()));
        details.addCell(paper.cell(entry.teamName()));
        details.addCell(paper.cell(entry.clauseCode()));
        details.addCell(paper.cell(words.what(entry)));
        details.addCell(paper.number(entry.amount().map(EvidenceWords::number).orElse(text("unset"))));
        details.addCell(paper.cell(words.of("assessment.entryState." + entry.state())));
        details.addCell(paper.cell(entry.review()
                .map(decision -> EvidenceWords.joined(
                        decision.decidedByName(), decision.reason().orElse("")))
                .orElse("")));
        details.addCell(paper.cell(words.shortMoment(entry.servedAt())));
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            paper.add(details);
        }
    }

    void finish() {
        details.setComplete(true);
        paper.add(details);
    }

    private void headings(PdfPTable table, String... names) {
        for (String name : names) {
            table.addCell(centred(text("column." + name)));
        }
        table.setHeaderRows(1);
    }

    private PdfPCell centred(String label) {
        PdfPCell cell = paper.head(label);
        cell.setHorizontalAlignment(PdfPCell.ALIGN_CENTER);
        return cell;
    }

    private String text(String name) {
        return words.of("reports.export." + name);
    }
}
