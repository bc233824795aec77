package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.reminders.NoticeId;

/** The workbook as its XML says it: Chinese headings, numbers as numbers, and no cell that becomes a formula. */
class MonthWorkbookTest {

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");
    private static final Instant NOW = Instant.parse("2026-10-31T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 139", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "－1"})
    void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
        assertThat(CellText.joined(List.of("王芳", text), "\n")).isEqualTo("王芳\n'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "a=b", "2026-10", "", "(=1)", "'=1"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void theDetailsHoldEveryEntryAndNoFormula() throws IOException {
        Map<String, String> parts = workbook();
        String details = parts.get("xl/worksheets/sheet1.xml");
        String strings = parts.get("xl/sharedStrings.xml");
        assertThat(parts.get("xl/workbook.xml")).contains("明细", "汇总");
        assertThat(strings)
                .contains("城关供电所 2026年10月绩效考核结果", "工号", "金额(元)", "通知送达", "未批准，仅供核对")
                .contains("&apos;=HYPERLINK", "&apos;+86", "&apos;@SUM", "所长(签字)", "(盖章处)", "绩效考核扣减")
                .doesNotContain(">=HYPERLINK", ">+86", ">@SUM", "罚款");
        assertThat(details)
                .contains("<v>-20.00</v>", "orientation=\"landscape\"", "paperSize=\"9\"", "state=\"frozen\"")
                .doesNotContain("<f>");
    }

    @Test
    void theTotalsArePeopleByClauses() throws IOException {
        String totals = workbook().get("xl/worksheets/sheet2.xml");
        assertThat(totals)
                .contains("<v>-20.00</v>", "<v>100.00</v>", "<v>80.00</v>")
                .doesNotContain("<f>");
    }

    private Map<String, String> workbook() throws IOException {
        var month = new MonthSummary(
                YearMonth.of(2026, 10),
                MonthState.SUBMITTED,
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var texts = ResourceBundle.getBundle("texts/assessment", Texts.CHINESE);
        var sheets = new MonthSheets(new MonthPaper(
                "城关供电所",
                month,
                (key, locale, arguments) -> new MessageFormat(texts.getString(key), locale).format(arguments)));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.details(workbook, List.of(entry()));
            sheets.totals(workbook, figures());
        }
        var parts = new HashMap<String, String>();
        Path file = Files.write(folder.resolve("month.xlsx"), bytes.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                // the library writes Chinese as numbers of the characters
                parts.put(
                        part.getName(),
                        CHARACTER
                                .matcher(xml)
                                .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1), 16))));
            }
        }
        return parts;
    }

    private static MonthFigures figures() {
        return new MonthFigures(
                YearMonth.of(2026, 10), false, List.of(row("1.3", 4, "-20.00"), row("2.4c", 13, "100.00")));
    }

    private static MonthFigures.Row row(String clause, int position, String amount) {
        return new MonthFigures.Row(
                new EmployeeId(1), "0007", "+86 王芳", clause, position, BigDecimal.ONE, new BigDecimal(amount), 0);
    }

    private static EntrySummary entry() {
        return new EntrySummary(
                new EntryId(1),
                1,
                new StationId(1),
                YearMonth.of(2026, 10),
                new TeamId(1),
                "用电营业班",
                new EmployeeId(1),
                "0007",
                "+86 王芳",
                "1.3",
                1,
                new ObligationId(1),
                "=HYPERLINK(\"http://x\")",
                Optional.empty(),
                BigDecimal.ONE,
                Optional.of(new BigDecimal("-20.00")),
                Optional.of(new BigDecimal("-20.00")),
                new NoticeId(1),
                NOW,
                1,
                NOW,
                Optional.empty(),
                Optional.of(new EntryDecision(
                        EntryDecision.Kind.CONFIRMED,
                        Optional.of("@SUM(A1)"),
                        Optional.empty(),
                        new EmployeeId(2),
                        "李班长",
                        NOW)),
                Optional.empty(),
                true,
                "0".repeat(64),
                "a".repeat(64));
    }
}
