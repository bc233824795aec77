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
    private static final int TITLE = 5;
    private static final int DECISION = 10;
    private static final int ROWS_IN_MEMORY = 500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PortalTime.ZONE);

    private final MonthPaper paper;
    private final Worksheet sheet;
    private int row = MonthPaper.HEAD + 1;

    DetailSheet(MonthPaper paper, Workbook workbook) {
        this.paper = paper;
        sheet = paper.sheet(workbook, "details", COLUMNS.size(), 3);
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
        MonthPaper.write(
                sheet,
                row,
                TITLE,
                CellText.joined(List.of(entry.stageKey().map(paper::text).orElse(""), entry.title()), " · "));
        sheet.value(row, 6, entry.quantity());
        entry.unitAmount().ifPresent(amount -> MonthPaper.money(sheet, row, 7, amount));
        entry.amount()
                .ifPresentOrElse(
                        amount -> MonthPaper.money(sheet, row, 8, amount),
                        () -> MonthPaper.write(sheet, row, 8, paper.text("reports.export.unset")));
        MonthPaper.write(sheet, row, 9, paper.text("assessment.entryState." + entry.state()));
        MonthPaper.write(
                sheet, row, DECISION, entry.review().map(DetailSheet::words).orElse(""));
        MonthPaper.write(sheet, row, 11, moment(entry.servedAt()));
        MonthPaper.write(sheet, row, 12, moment(entry.recordedAt()));
        MonthPaper.write(sheet, row, 13, entry.hash().substring(0, 12));
        sheet.range(row, 0, row, COLUMNS.size() - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private void flush() {
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
