package org.stationportal.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.PortalTime;

/** Every entry in a line, written out as the lines come; numbers are numbers. */
final class DetailSheet {

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
    private static final double[] WIDTHS = {7, 10, 10, 14, 8, 36, 7, 11, 12, 9, 24, 17, 17, 15};
    private static final int NAME = 2;
    private static final int TITLE = 5;
    private static final int UNIT_AMOUNT = 7;
    private static final int AMOUNT = 8;
    private static final int DECISION = 10;
    private static final int ROWS_IN_MEMORY = 500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PortalTime.ZONE);

    private final MonthPaper paper;
    private final Worksheet sheet;
    private int row = MonthPaper.HEAD + 1;
    private int unwritten = row;

    DetailSheet(MonthPaper paper, Workbook workbook) {
        this.paper = paper;
        sheet = paper.sheet(workbook, "details", 3);
        paper.title(sheet, COLUMNS.size());
        for (int column = 0; column < COLUMNS.size(); column++) {
            MonthPaper.head(sheet, MonthPaper.HEAD, column, paper.text("reports.export.column." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
    }

    void add(EntrySummary entry) {
        sheet.value(row, 0, entry.position());
        MonthPaper.write(sheet, row, 1, entry.employeeNo());
        MonthPaper.write(sheet, row, 2, entry.employeeName());
        MonthPaper.write(sheet, row, 3, entry.teamName());
        MonthPaper.write(sheet, row, 4, entry.clauseCode());
        String title = CellText.joined(List.of(entry.stageKey().map(paper::text).orElse(""), entry.title()), " · ");
        String decision = entry.review().map(DetailSheet::words).orElse("");
        MonthPaper.write(sheet, row, TITLE, title);
        sheet.value(row, 6, entry.quantity());
        entry.unitAmount().ifPresent(amount -> sheet.value(row, UNIT_AMOUNT, amount));
        entry.amount()
                .ifPresentOrElse(
                        amount -> sheet.value(row, AMOUNT, amount),
                        () -> MonthPaper.write(sheet, row, AMOUNT, paper.text("reports.export.unset")));
        MonthPaper.write(sheet, row, 9, paper.text("assessment.entryState." + entry.state()));
        MonthPaper.write(
                sheet, row, DECISION, entry.review().map(DetailSheet::words).orElse(""));
        MonthPaper.write(sheet, row, 11, moment(entry.servedAt()));
        MonthPaper.write(sheet, row, 12, moment(entry.recordedAt()));
        MonthPaper.write(sheet, row, 13, entry.hash().substring(0, 12));
        MonthPaper.fit(
                sheet,
                row,
                Math.max(
                        MonthPaper.lines(entry.employeeName(), WIDTHS[NAME]),
                        Math.max(
                                MonthPaper.lines(title, WIDTHS[TITLE]), MonthPaper.lines(decision, WIDTHS[DECISION]))));
        row++;
        if (row - unwritten == ROWS_IN_MEMORY) {
            flush();
        }
    }

    void finish() throws IOException {
        style();
        sheet.finish();
    }

    /** Many rows at once: row by row it takes most of the time. */
    private void style() {
        if (row > unwritten) {
            sheet.range(unwritten, 0, row - 1, COLUMNS.size() - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
            sheet.range(unwritten, UNIT_AMOUNT, row - 1, AMOUNT)
                    .style()
                    .format(MonthPaper.MONEY)
                    .set();
        }
        unwritten = row;
    }

    private void flush() {
        style();
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String words(EntryDecision decision) {
        return CellText.joined(
                List.of(decision.decidedByName(), decision.reason().orElse("")), ":");
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
