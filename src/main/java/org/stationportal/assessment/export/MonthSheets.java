package org.stationportal.assessment.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;

/** The two sheets of a month; every text goes through {@link CellText}, every number is a number. */
final class MonthSheets {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PortalTime.ZONE);
    private static final String MONEY = "#,##0.00;[Red]-#,##0.00";
    private static final String GREY = "E7ECEC";
    private static final int HEAD = 2;

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

    private final String station;
    private final MonthSummary month;
    private final Words words;

    MonthSheets(String station, MonthSummary month, Words words) {
        this.station = station;
        this.month = month;
        this.words = words;
    }

    /** The texts by key. */
    @FunctionalInterface
    interface Words {
        String of(String key, Locale locale, Object... arguments);
    }

    void details(Workbook workbook, List<EntrySummary> entries) throws IOException {
        Worksheet sheet = sheet(workbook, "details", COLUMNS.size());
        for (int column = 0; column < COLUMNS.size(); column++) {
            head(sheet, column, text("assessment.export.column." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        int row = HEAD + 1;
        for (EntrySummary entry : entries) {
            detail(sheet, row++, entry);
        }
        sheet.finish();
    }

    private void detail(Worksheet sheet, int row, EntrySummary entry) {
        sheet.value(row, 0, entry.position());
        write(sheet, row, 1, entry.employeeNo());
        write(sheet, row, 2, entry.employeeName());
        write(sheet, row, 3, entry.teamName());
        write(sheet, row, 4, entry.clauseCode());
        write(
                sheet,
                row,
                5,
                CellText.joined(List.of(entry.stageKey().map(this::text).orElse(""), entry.title()), " · "));
        sheet.value(row, 6, entry.quantity());
        entry.unitAmount().ifPresent(amount -> money(sheet, row, 7, amount));
        entry.amount()
                .ifPresentOrElse(
                        amount -> money(sheet, row, 8, amount),
                        () -> write(sheet, row, 8, text("assessment.export.unset")));
        write(sheet, row, 9, text("assessment.entryState." + entry.state()));
        write(sheet, row, 10, entry.review().map(MonthSheets::words).orElse(""));
        write(sheet, row, 11, moment(entry.servedAt()));
        write(sheet, row, 12, moment(entry.recordedAt()));
        write(sheet, row, 13, entry.hash().substring(0, 12));
        sheet.range(row, 0, row, COLUMNS.size() - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
    }

    void totals(Workbook workbook, MonthFigures figures) throws IOException {
        List<String> clauses = figures.clauses();
        int last = clauses.size() + 2;
        Worksheet sheet = sheet(workbook, "totals", Math.max(last + 1, 6));
        head(sheet, 0, text("assessment.export.column.employeeNo"));
        head(sheet, 1, text("assessment.export.column.employee"));
        sheet.width(0, 11);
        sheet.width(1, 12);
        for (int i = 0; i < clauses.size(); i++) {
            head(sheet, i + 2, CellText.safe(clauses.get(i)));
            sheet.width(i + 2, 12);
        }
        head(sheet, last, text("assessment.export.total"));
        sheet.width(last, 14);
        int row = HEAD + 1;
        for (MonthFigures.Row person : figures.people()) {
            write(sheet, row, 0, person.employeeNo());
            write(sheet, row, 1, person.employeeName());
            for (int i = 0; i < clauses.size(); i++) {
                int at = row;
                int column = i + 2;
                figures.cell(person.employee(), clauses.get(i))
                        .ifPresent(cell -> money(sheet, at, column, cell.amount()));
            }
            money(sheet, row, last, figures.totalOf(person.employee()));
            sheet.range(row, 0, row, last).style().borderStyle(BorderStyle.THIN).set();
            row++;
        }
        write(sheet, row, 1, text("assessment.export.total"));
        for (int i = 0; i < clauses.size(); i++) {
            money(sheet, row, i + 2, figures.totalOf(clauses.get(i)));
        }
        money(sheet, row, last, figures.total());
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor(GREY)
                .set();
        signatures(sheet, row + 2);
        sheet.finish();
    }

    /** Places for the signatures, the date and the seal. */
    private void signatures(Worksheet sheet, int row) {
        write(sheet, row, 0, text("assessment.export.note"));
        int line = row + 2;
        for (String place : List.of("head", "leader", "maker")) {
            write(sheet, line, 0, text("assessment.export.sign." + place));
            line += 2;
        }
        write(sheet, line, 0, text("assessment.export.sign.date"));
        write(sheet, row + 2, 4, text("assessment.export.sign.seal"));
    }

    private Worksheet sheet(Workbook workbook, String name, int columns) {
        Worksheet sheet = workbook.newWorksheet(text("assessment.export.sheet." + name));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.freezePane(name.equals("totals") ? 2 : 3, HEAD + 1);
        sheet.repeatRows(0, HEAD);
        write(
                sheet,
                0,
                0,
                text(
                        "assessment.export.title",
                        station,
                        String.valueOf(month.month().getYear()),
                        month.month().getMonthValue()));
        sheet.range(0, 0, 0, columns - 1).merge();
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        write(sheet, 1, 0, status());
        sheet.range(1, 0, 1, columns - 1).merge();
        return sheet;
    }

    /** Whether this is the sealed result, by whom and with which end of the chain, or a draft. */
    private String status() {
        return month.state() == MonthState.APPROVED
                ? text(
                        "assessment.export.approved",
                        month.approvedBy().orElseThrow(),
                        moment(month.approvedAt().orElseThrow()),
                        month.lastHash().orElseThrow())
                : text("assessment.export.draft", text("assessment.monthState." + month.state()));
    }

    private static void head(Worksheet sheet, int column, String label) {
        sheet.value(HEAD, column, label);
        sheet.style(HEAD, column)
                .bold()
                .fillColor(GREY)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, CellText.safe(text));
    }

    private static void money(Worksheet sheet, int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(MONEY).set();
    }

    private static String words(EntryDecision decision) {
        return CellText.joined(
                List.of(decision.decidedByName(), decision.reason().orElse("")), ":");
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private String text(String key, Object... arguments) {
        return words.of(key, Texts.CHINESE, arguments);
    }
}
