package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.MonthCaps;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A month on paper: what the files say to whoever opens them; they lie in target/papers to be looked at. */
@IntegrationTest
@UseCase("UC-029")
class MonthPapersIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Path PAPERS = Path.of("target/papers");
    private static final String FORMULA = "=HYPERLINK(\"http://x\",\"点我\")";

    @Autowired
    private MonthPapers papers;

    @Autowired
    private Payroll payroll;

    @Autowired
    private Exports exports;

    @Autowired
    private Months months;

    @Autowired
    private MonthCaps caps;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Review review;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId head;
    private List<EntryId> business;

    @BeforeEach
    void station() throws IOException {
        Files.createDirectories(PAPERS);
        clock.set("2026-10-31T17:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        head = people.get(Post.STATION_HEAD);
        rename(fitter, "@SUM(A1)王喆𠮷");
        business = new ArrayList<>();
        business.add(breach(fitter, FORMULA));
        business.add(breach(fitter, "电能表停走 " + "很长的事项名称".repeat(8)));
        business.add(breach(people.get(Post.COUNTER_CLERK), "互感器故障"));
        fixture.breach(people, people.get(Post.AREA_MANAGER), people.reading(), "1.3", "OTHER_METER", "抄收班的记录");
    }

    @Test
    void theWorkbookHasTotalsMatrixAndDetailsAndNoFormula() throws IOException {
        Path file = PAPERS.resolve("month.xlsx");
        try (var out = Files.newOutputStream(file)) {
            stations.run(head, () -> papers.workbook(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            List<String> totals = cells(workbook, 0);
            assertThat(totals)
                    .contains("扣减(元)", "班组小计", "合计", "-150.00", "用电营业班", "所长(签字)：", "(盖章处)")
                    .doesNotContain("应计(元)");
            assertThat(cells(workbook, 1))
                    .contains(
                            "1.3",
                            "'@SUM(A1)王喆𠮷",
                            clauses.get("1.3", Texts.CHINESE).title());
            assertThat(cells(workbook, 2)).contains("'" + FORMULA, "互感器故障", "抄收班的记录", "序号");
        }
    }

    @Test
    void aMonthWithEveryClauseIsReadableToo() throws IOException {
        record Priced(String clause, String category) {}
        List<Priced> all = jdbc.sql(
                        "select clause_code, min(category) as category from clause_category group by clause_code")
                .query((rs, i) -> new Priced(rs.getString("clause_code"), rs.getString("category")))
                .list();
        all.forEach(priced -> fixture.breach(
                people, fitter, people.business(), priced.clause(), priced.category(), "条款 " + priced.clause()));
        Path file = PAPERS.resolve("wide.xlsx");
        try (var out = Files.newOutputStream(file)) {
            stations.run(head, () -> papers.workbook(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows.getFirst().getCellCount())
                    .as("columns under the title, which stand on the first page")
                    .isEqualTo(14);
            assertThat(rows.get(MonthPaper.HEAD).getCellCount()).isEqualTo(all.size() + 3);
        }
        Path pdf = PAPERS.resolve("wide.pdf");
        try (var out = Files.newOutputStream(pdf)) {
            stations.run(head, () -> papers.pdf(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var reader = new PdfReader(Files.readAllBytes(pdf))) {
            assertThat(allPages(reader)).contains("4.4 投诉处理");
        }
    }

    @Test
    void aLeaderTakesHisTeamsAndAPersonHisOwn() throws IOException {
        Path team = PAPERS.resolve("team.xlsx");
        try (var out = Files.newOutputStream(team)) {
            stations.run(
                    people.get(Post.BUSINESS_TEAM_LEADER), () -> papers.workbook(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(team.toFile())) {
            assertThat(cells(workbook, 2)).contains("互感器故障").doesNotContain("抄收班的记录");
            assertThat(cells(workbook, 0)).doesNotContain("应计(元)").noneMatch(cell -> cell.contains("封顶"));
        }
        Path own = PAPERS.resolve("person.xlsx");
        try (var out = Files.newOutputStream(own)) {
            stations.run(fitter, () -> papers.workbook(OCTOBER, fitter, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(own.toFile())) {
            assertThat(cells(workbook, 2)).contains("'" + FORMULA).doesNotContain("互感器故障");
            assertThat(cells(workbook, 0)).contains("本人(签字)：");
        }
    }

    @Test
    void thePdfHasNumberedPagesAndWritesRareCharactersByNumber() throws IOException {
        Path file = PAPERS.resolve("month.pdf");
        try (var out = Files.newOutputStream(file)) {
            stations.run(head, () -> papers.pdf(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var reader = new PdfReader(Files.readAllBytes(file))) {
            var text = new PdfTextExtractor(reader);
            assertThat(text.getTextFromPage(1)).contains("绩效考核结果", "合计", "第 1 页", "盖章处");
            assertThat(allPages(reader))
                    .contains("王喆〔U+20BB7〕")
                    .contains("1.3 " + clauses.get("1.3", Texts.CHINESE).title());
            assertThat(text.getTextFromPage(reader.getNumberOfPages())).contains("互感器故障", "明细");
        }
        Path own = PAPERS.resolve("person.pdf");
        try (var out = Files.newOutputStream(own)) {
            stations.run(fitter, () -> papers.pdf(OCTOBER, fitter, out, Progress.UNWATCHED));
        }
        assertThat(Files.size(own)).isPositive();
    }

    @Test
    void underACapTheStationsTotalsSayWhatIsPayable() throws IOException {
        stations.run(head, () -> caps.set(Optional.of(new BigDecimal("60")), OCTOBER, "试行个人月度封顶", 0));
        Path file = PAPERS.resolve("capped.xlsx");
        try (var out = Files.newOutputStream(file)) {
            stations.run(head, () -> papers.workbook(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(cells(workbook, 0)).contains("应计(元)", "-100.00", "-60.00");
        }
        Path pdf = PAPERS.resolve("capped.pdf");
        try (var out = Files.newOutputStream(pdf)) {
            stations.run(head, () -> papers.pdf(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var reader = new PdfReader(Files.readAllBytes(pdf))) {
            assertThat(allPages(reader)).contains("应计(元)", "−60.00");
        }
    }

    /** His month is also of entries of another team: the cap holds all of them together. */
    @Test
    void underACapATeamAndAPersonReadWhatIsPayableToo() throws IOException {
        fixture.breach(people, fitter, people.reading(), "1.3", "RESIDENTIAL_METER", "在抄收班的记录");
        stations.run(head, () -> caps.set(Optional.of(new BigDecimal("110")), OCTOBER, "试行个人月度封顶", 0));
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        Path team = PAPERS.resolve("capped-team.xlsx");
        try (var out = Files.newOutputStream(team)) {
            stations.run(leader, () -> papers.workbook(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var workbook = new ReadableWorkbook(team.toFile())) {
            assertThat(cells(workbook, 0))
                    .contains("应计(元)", "-100.00", "-110.00", "-160.00")
                    .anyMatch(cell -> cell.contains("本月每人扣减封顶 110.00 元"));
        }
        for (EmployeeId reader : List.of(fitter, head)) {
            Path own = PAPERS.resolve("capped-person.xlsx");
            try (var out = Files.newOutputStream(own)) {
                stations.run(reader, () -> papers.workbook(OCTOBER, fitter, out, Progress.UNWATCHED));
            }
            try (var workbook = new ReadableWorkbook(own.toFile())) {
                assertThat(cells(workbook, 0)).contains("应计(元)", "-120.00", "-110.00");
            }
        }
        Path pdf = PAPERS.resolve("capped-person.pdf");
        try (var out = Files.newOutputStream(pdf)) {
            stations.run(fitter, () -> papers.pdf(OCTOBER, fitter, out, Progress.UNWATCHED));
        }
        try (var reader = new PdfReader(Files.readAllBytes(pdf))) {
            assertThat(allPages(reader)).contains("应计(元)", "−110.00", "本月每人扣减封顶 110.00 元");
        }
        seal();
        Path sealed = PAPERS.resolve("capped-sealed.pdf");
        try (var out = Files.newOutputStream(sealed)) {
            stations.run(leader, () -> papers.pdf(OCTOBER, out, Progress.UNWATCHED));
        }
        try (var reader = new PdfReader(Files.readAllBytes(sealed))) {
            assertThat(allPages(reader)).contains("应计(元)", "−110.00", "−160.00");
        }
    }

    @Test
    void anEmptyMonthMakesPapersToo() {
        stations.run(
                head, () -> papers.pdf(YearMonth.of(2026, 1), OutputStream.nullOutputStream(), Progress.UNWATCHED));
        stations.run(
                head,
                () -> papers.workbook(YearMonth.of(2026, 1), OutputStream.nullOutputStream(), Progress.UNWATCHED));
    }

    @Test
    void theWatcherIsToldHowFarItHasCome() {
        var told = new ArrayList<Long>();
        stations.run(
                head,
                () -> papers.workbook(
                        OCTOBER, OutputStream.nullOutputStream(), (done, total) -> told.add(total - done)));
        assertThat(told).last().isEqualTo(0L);
    }

    @Test
    void thePayrollFileIsThereOnceTheMonthIsSealed() {
        assertThatThrownBy(() -> stations.run(head, () -> payroll.csv(OCTOBER))).isInstanceOf(RuleViolation.class);
        seal();
        String csv = new String(stations.as(head, () -> payroll.csv(OCTOBER)).bytes(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF工号,姓名,班组,月份,扣减(元，正数),奖励及冲销(元),应计(元)\r\n")
                .contains("'@SUM(A1)王喆𠮷,用电营业班,2026-10,100.00,0.00,-100.00\r\n");
    }

    @Test
    void theHeadSeesWhoTookWhat() {
        stations.run(
                fitter, () -> papers.workbook(OCTOBER, fitter, OutputStream.nullOutputStream(), Progress.UNWATCHED));
        ExportSummary last = stations.as(head, () -> exports.page(0, 10)).rows().getFirst();
        assertThat(last.kind()).contains(PaperKind.PERSON_XLSX);
        assertThat(last.month()).contains(OCTOBER);
        assertThat(last.person().orElseThrow()).contains("王喆");
    }

    private static String allPages(PdfReader reader) throws IOException {
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    private void seal() {
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        EmployeeId reading = people.get(Post.READING_TEAM_LEADER);
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.confirmAll(business));
        List<EntryId> others = jdbc.sql("select id from ledger_entry where station_id = :station and team_id = :team")
                .param("station", people.station().value())
                .param("team", people.reading().value())
                .query((rs, i) -> new EntryId(rs.getLong("id")))
                .list();
        stations.run(reading, () -> review.confirmAll(others));
        stations.run(leader, () -> months.submit(OCTOBER));
        long version = stations.as(head, () -> months.of(OCTOBER)).version();
        stations.run(head, () -> months.approve(OCTOBER, "test", version));
    }

    private EntryId breach(EmployeeId who, String title) {
        return fixture.breach(people, who, people.business(), "1.3", "OTHER_METER", title);
    }

    private void rename(EmployeeId who, String name) {
        jdbc.sql("update employee set name = :name where id = :id")
                .param("name", name)
                .param("id", who.value())
                .update();
    }

    /** All that a sheet says; whoever opens it meets text and numbers and no formula. */
    private static List<String> cells(ReadableWorkbook workbook, int sheet) throws IOException {
        var cells = new ArrayList<String>();
        for (Row row : workbook.getSheet(sheet).orElseThrow().read()) {
            for (Cell cell : row) {
                if (cell != null) {
                    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                    cells.add(cell.getText());
                }
            }
        }
        return cells;
    }
}
