package org.stationportal.reports;

import java.math.BigDecimal;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.CappedMonth;

/** A sheet of a month's workbook: A4 landscape, title, state, headings; every text goes through {@link CellText}. */
final class MonthPaper {

    /** The row of the headings; the rows of the content follow. */
    static final int HEAD = 2;

    static final String GREY = "E7ECEC";

    static final String MONEY = "#,##0.00;[Red]-#,##0.00";

    private static final double LINE_HEIGHT = 15;

    /** Inches. */
    private static final float SIDE = 0.4f;

    private final MonthHead head;

    MonthPaper(MonthHead head) {
        this.head = head;
    }

    Worksheet sheet(Workbook workbook, String name, int frozen) {
        Worksheet sheet = workbook.newWorksheet(text("reports.export.sheet." + name));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.leftMargin(SIDE);
        sheet.rightMargin(SIDE);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.footer(text("reports.export.pages"), Position.CENTER);
        sheet.freezePane(frozen, HEAD + 1);
        sheet.repeatRows(0, HEAD);
        return sheet;
    }

    /** Title and state over the columns in use: a sheet is printed as wide as its title. */
    void title(Worksheet sheet, int columns) {
        write(sheet, 0, 0, head.title());
        sheet.range(0, 0, 0, columns - 1).merge();
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        sheet.rowHeight(0, 26);
        write(sheet, 1, 0, head.status());
        sheet.range(1, 0, 1, columns - 1).merge();
    }

    static void head(Worksheet sheet, int row, int column, String label) {
        write(sheet, row, column, label);
        sheet.style(row, column)
                .bold()
                .fillColor(GREY)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    /** As a string of its own and not of the workbook's common list, which would have to stay in memory. */
    static void write(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, CellText.safe(text));
    }

    static void money(Worksheet sheet, int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(MONEY).set();
    }

    /** How many lines a text takes in a column of that width, a Chinese character being as wide as two others. */
    static int lines(String text, double width) {
        long signs = text.chars().map(sign -> sign > 0xFF ? 2 : 1).sum();
        return (int) Math.max(1, Math.ceil(signs / width));
    }

    /** Makes the row so high that its lines are seen, which not every program does by itself. */
    static void fit(Worksheet sheet, int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, lines * LINE_HEIGHT);
        }
    }

    static void lined(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void summed(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor(GREY)
                .verticalAlignment("center")
                .set();
    }

    String note(Optional<CappedMonth> capped) {
        return head.note(capped);
    }

    String text(String key, Object... arguments) {
        return head.words().of(key, arguments);
    }
}
