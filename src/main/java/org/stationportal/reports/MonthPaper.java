package org.stationportal.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;

/** The paper of a month: A4 landscape, title, state, headings; every text goes through {@link CellText}. */
final class MonthPaper {

    /** The row of the headings; the rows of the content follow. */
    static final int HEAD = 2;

    static final String GREY = "E7ECEC";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PortalTime.ZONE);
    private static final String MONEY = "#,##0.00;[Red]-#,##0.00";

    private final String station;
    private final MonthSummary month;
    private final Words words;

    MonthPaper(String station, MonthSummary month, Words words) {
        this.station = station;
        this.month = month;
        this.words = words;
    }

    /** The texts by key. */
    @FunctionalInterface
    interface Words {
        String of(String key, Locale locale, Object... arguments);
    }

    Worksheet sheet(Workbook workbook, String name, int columns) {
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
        return month.state().isSealed()
                ? text(
                        "assessment.export.approved",
                        month.approvedBy().orElseThrow(),
                        moment(month.approvedAt().orElseThrow()),
                        month.lastHash().orElseThrow())
                : text("assessment.export.draft", text("assessment.monthState." + month.state()));
    }

    static void head(Worksheet sheet, int column, String label) {
        sheet.value(HEAD, column, label);
        sheet.style(HEAD, column)
                .bold()
                .fillColor(GREY)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void write(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, CellText.safe(text));
    }

    static void money(Worksheet sheet, int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(MONEY).set();
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    String text(String key, Object... arguments) {
        return words.of(key, Texts.CHINESE, arguments);
    }
}
