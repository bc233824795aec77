package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Many items reported done with a sheet: fetched, looked through, taken as a whole or not at all. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class PlanSheetsIT {

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private PlanSheets sheets;

    @Autowired
    private PlanWork work;

    @Autowired
    private TestStation stations;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private PlanFixture.October october;
    private EmployeeId specialist;
    private PlanSummary plan;
    private String one;
    private String two;

    @BeforeEach
    void october() {
        october = fixture.october();
        fixture.day("2026-10-08", october.people());
        specialist = october.people().get(Post.OPERATIONS_SPECIALIST);
        plan = fixture.all(october, java.time.LocalDate.of(2026, 10, 1)).stream()
                .filter(each -> each.kind() == PlanKind.SPOT_CHECK && each.isHeldBy(specialist))
                .findFirst()
                .orElseThrow();
        one = fixture.customerNo(october, 1);
        two = fixture.customerNo(october, 2);
    }

    @Test
    void whatIsFilledInIsReportedDoneTogether() throws IOException {
        SheetPreview read = read("编号,名称,完成日期,结果,备注\n" + one + ",李建国1,2026-10-07,正常,\n" + two
                + ",李建国2,2026/10/8,有问题,示数与抄表不符\n" + fixture.customerNo(october, 3) + ",李建国3,,,\n");
        assertThat(read.isGood()).isTrue();
        assertThat(read.items()).extracting(CompleteItem::result).containsExactly(Result.FINE, Result.PROBLEM);
        stations.run(specialist, () -> work.completeAll(read.items()));
        assertThat(done()).isEqualTo(2);
        assertThat(read("编号,完成日期\n" + one + ",2026-10-07\n").problems())
                .extracting(SheetProblem::key)
                .containsExactly("plans.error.notPlanned.DONE");
    }

    @Test
    void everyWrongRowIsSaidAndNothingIsTaken() throws IOException {
        SheetPreview read = read("编号,完成日期,结果,备注\n" + one + ",2026-10-09,正常,\n" + one + ",2026-10-07,,\n" + two
                + ",2026-09-30,有问题,\n0000000000,上周,不知道,\n");
        assertThat(read.isGood()).isFalse();
        assertThat(read.problems())
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactly(
                        "2 plans.error.inFuture",
                        "3 plans.sheet.twice",
                        "4 plans.error.beforeMonth",
                        "4 plans.sheet.remark",
                        "5 plans.sheet.unknown",
                        "5 plans.sheet.day",
                        "5 plans.sheet.result");
        assertThatThrownBy(() -> read("名称,地址\n李建国,东街\n")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> read("编号,完成日期\n" + one + ",\n")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void oneThatCannotBeReportedKeepsTheOthersFromIt() throws IOException {
        SheetPreview read = read("编号,完成日期\n" + one + ",2026-10-07\n" + two + ",2026-10-07\n");
        stations.run(specialist, () -> work.complete(read.items().getLast()));
        assertThatThrownBy(() -> stations.run(specialist, () -> work.completeAll(read.items())))
                .isInstanceOf(RuleViolation.class);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void theListIsFetchedWithoutFormulasAndReadAsItIs() throws IOException {
        jdbc.sql("update plan_item set name = '=cmd|calc' where plan_id = :plan and no = :no")
                .param("plan", plan.id().value())
                .param("no", one)
                .update();
        var bytes = new ByteArrayOutputStream();
        stations.run(specialist, () -> sheets.write(plan.id(), bytes, Texts.CHINESE));
        Path file = Files.write(folder.resolve("list.xlsx"), bytes.toByteArray());
        assertThatThrownBy(() -> stations.as(specialist, () -> sheets.read(plan.id(), file)))
                .as("nothing is filled in yet")
                .hasMessageContaining("plans.sheet.nothing");
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile())) {
            List<String> names = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(1))
                    .toList();
            assertThat(names).hasSize(5).contains("'=cmd|calc");
        }
        assertThatThrownBy(() -> stations.run(
                        october.people().get(Post.COUNTER_CLERK), () -> sheets.write(plan.id(), bytes, Texts.CHINESE)))
                .isInstanceOf(RuleViolation.class);
    }

    private SheetPreview read(String csv) throws IOException {
        Path file = Files.write(folder.resolve("done.csv"), csv.getBytes(StandardCharsets.UTF_8));
        return stations.as(specialist, () -> sheets.read(plan.id(), file));
    }

    private long done() {
        return jdbc.sql("select count(*) from plan_item where plan_id = :plan and state = 'DONE'")
                .param("plan", plan.id().value())
                .query(Long.class)
                .single();
    }
}
