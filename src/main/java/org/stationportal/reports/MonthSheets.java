package org.stationportal.reports;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.MonthFigures;

/** The two sheets of a month: every entry, and people × clauses with the places for signatures; numbers are numbers. */
final class MonthSheets {

    private static final List<String> COLUMNS = List.of(
            "position",
            "employeeNo",
            "employee",
            "team",
            "clause",
            "title",
            "quantity",
            "unitAmount",
            "amount",
            "state",
            "decision",
            "served",
            "recorded",
            "hash");
    private static final double[] WIDTHS = {7, 10, 10, 14, 8, 36, 7, 11, 12, 9, 24, 17, 17, 14};

    private final MonthPaper paper;

    MonthSheets(MonthPaper paper) {
        this.paper = paper;
    }

    void details(Workbook workbook, List<EntrySummary> entries) throws IOException {
        Worksheet sheet = paper.sheet(workbook, "details", COLUMNS.size());
        for (int column = 0; column < COLUMNS.size(); column++) {
            MonthPaper.head(sheet, column, paper.text("assessment.export.column." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        int row = MonthPaper.HEAD + 1;
        for (EntrySummary entry : entries) {
            detail(sheet, row++, entry);
        }
        sheet.finish();
    }

    private void detail(Worksheet sheet, int row, EntrySummary entry) {
        sheet.value(row, 0, entry.position());
        MonthPaper.write(sheet, row, 1, entry.employeeNo());
        MonthPaper.write(sheet, row, 2, entry.employeeName());
        MonthPaper.write(sheet, row, 3, entry.teamName());
        MonthPaper.write(sheet, row, 4, entry.clauseCode());
        MonthPaper.write(
                sheet,
                row,
                5,
                CellText.joined(List.of(entry.stageKey().map(paper::text).orElse(""), entry.title()), " · "));
        sheet.value(row, 6, entry.quantity());
        entry.unitAmount().ifPresent(amount -> MonthPaper.money(sheet, row, 7, amount));
        entry.amount()
                .ifPresentOrElse(
                        amount -> MonthPaper.money(sheet, row, 8, amount),
                        () -> MonthPaper.write(sheet, row, 8, paper.text("assessment.export.unset")));
        MonthPaper.write(sheet, row, 9, paper.text("assessment.entryState." + entry.state()));
        MonthPaper.write(sheet, row, 10, entry.review().map(MonthSheets::words).orElse(""));
        MonthPaper.write(sheet, row, 11, MonthPaper.moment(entry.servedAt()));
        MonthPaper.write(sheet, row, 12, MonthPaper.moment(entry.recordedAt()));
        MonthPaper.write(sheet, row, 13, entry.hash().substring(0, 12));
        sheet.range(row, 0, row, COLUMNS.size() - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
    }

    void totals(Workbook workbook, MonthFigures figures) throws IOException {
        List<String> clauses = figures.clauses();
        int last = clauses.size() + 2;
        Worksheet sheet = paper.sheet(workbook, "totals", Math.max(last + 1, 6));
        MonthPaper.head(sheet, 0, paper.text("assessment.export.column.employeeNo"));
        MonthPaper.head(sheet, 1, paper.text("assessment.export.column.employee"));
        sheet.width(0, 11);
        sheet.width(1, 12);
        for (int i = 0; i < clauses.size(); i++) {
            MonthPaper.head(sheet, i + 2, CellText.safe(clauses.get(i)));
            sheet.width(i + 2, 12);
        }
        MonthPaper.head(sheet, last, paper.text("assessment.export.total"));
        sheet.width(last, 14);
        int row = MonthPaper.HEAD + 1;
        for (MonthFigures.Row person : figures.people()) {
            MonthPaper.write(sheet, row, 0, person.employeeNo());
            MonthPaper.write(sheet, row, 1, person.employeeName());
            for (int i = 0; i < clauses.size(); i++) {
                int at = row;
                int column = i + 2;
                figures.cell(person.employee(), clauses.get(i))
                        .ifPresent(cell -> MonthPaper.money(sheet, at, column, cell.amount()));
            }
            MonthPaper.money(sheet, row, last, figures.totalOf(person.employee()));
            sheet.range(row, 0, row, last).style().borderStyle(BorderStyle.THIN).set();
            row++;
        }
        MonthPaper.write(sheet, row, 1, paper.text("assessment.export.total"));
        for (int i = 0; i < clauses.size(); i++) {
            MonthPaper.money(sheet, row, i + 2, figures.totalOf(clauses.get(i)));
        }
        MonthPaper.money(sheet, row, last, figures.total());
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor(MonthPaper.GREY)
                .set();
        signatures(sheet, row + 2);
        sheet.finish();
    }

    /** Places for the signatures, the date and the seal. */
    private void signatures(Worksheet sheet, int row) {
        MonthPaper.write(sheet, row, 0, paper.text("assessment.export.note"));
        int line = row + 2;
        for (String place : List.of("head", "leader", "maker")) {
            MonthPaper.write(sheet, line, 0, paper.text("assessment.export.sign." + place));
            line += 2;
        }
        MonthPaper.write(sheet, line, 0, paper.text("assessment.export.sign.date"));
        MonthPaper.write(sheet, row + 2, 4, paper.text("assessment.export.sign.seal"));
    }

    private static String words(EntryDecision decision) {
        return CellText.joined(
                List.of(decision.decidedByName(), decision.reason().orElse("")), ":");
    }
}
