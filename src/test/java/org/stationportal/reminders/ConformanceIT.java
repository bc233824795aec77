package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.SuspensionSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reports.MonthPapers;
import org.stationportal.reports.Progress;

/**
 * What went wrong in other ticket and deadline systems; a test for each class of failure, from the opening to what people
 * see. The arithmetic of time is in {@code ConformanceTest}, runs and crashes are in {@code ConformanceOfSweepsIT}, and
 * what people send in {@code ConformanceOfUploadsIT}.
 */
@IntegrationTest
class ConformanceIT {

    private static final WorkingTime TIME =
            new WorkingTime(org.stationportal.calendar.Notices.CALENDAR, WorkingHours.DEFAULT);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Notices notices;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private MonthPapers workbook;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void aReopenedItemNeitherAlarmsAtOnceNorKeepsItsOldDeadline() {
        ObligationId first = stage.open(people, new Budget.WorkingDays(2), fitter);
        stage.play(people, "2026-10-14T17:30");
        stations.run(fitter, () -> deadlines.fulfil(first, at("2026-10-13T10:00"), null));
        stage.play(people, "2026-11-02T10:00");
        ObligationId again = stations.as(leader, () -> deadlines.reopen(first, new Budget.WorkingDays(3), "故障复发"));
        stage.play(people, "2026-11-02T10:01");
        assertThat(stage.obligation(again).dueAt()).isEqualTo(at("2026-11-05T17:30"));
        assertThat(stage.told(again)).containsExactly("ANNOUNCED → RESPONSIBLE");
        assertThat(stage.obligation(first).status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void aStopIsNotForgottenWhenPersonAndLimitChangeMeanwhile() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stop(id, "2026-10-15T09:00");
        clock.set("2026-10-13T09:00");
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        stations.run(head, () -> deadlines.reassign(id, another, "原责任人外出"));
        stations.run(head, () -> deadlines.extend(id, 2, "客户同意延期"));
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        stage.play(people, "2026-10-15T09:00");
        // 13 and 14 stood still: 15, 16, 19, 20, and two days more
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-22T17:30"));
        assertThat(stage.rungsTo(id, another)).containsExactly("ANNOUNCED");
    }

    @Test
    void nothingIsToldWhileTheClockStands() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), fitter);
        stage.play(people, "2026-10-12T09:30");
        stop(id, "2026-10-26T09:00");
        stage.play(people, "2026-10-26T08:59"); // long after it was due
        assertThat(stage.told(id)).containsExactly("ANNOUNCED → RESPONSIBLE");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
    }

    @Test
    void aWarningThatReachesBackOverAFreeTimeRingsInWorkingHours() {
        clock.set("2026-09-28T09:00");
        ObligationId id = stage.open(people, new Budget.DaysAfter(10), fitter); // 8 October, after seven days off
        stage.play(people, "2026-10-08T17:30");
        assertThat(rungTimes(id, "DAYS_7")).containsExactly("2026-09-30T08:30"); // not 1 October, at midnight
        assertThat(rungTimes(id, "DAYS_3")).containsExactly("2026-09-30T08:30");
        assertThat(rungTimes(id, "DAYS_1")).containsExactly("2026-09-30T08:30");
    }

    @Test
    void anOverdueAlertIsRepeatedOnWorkingMorningsAndNeverAtMidnight() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), fitter); // due on Wednesday
        stage.play(people, "2026-10-20T12:00");
        assertThat(rungTimes(id, "OVERDUE%"))
                .containsExactly("2026-10-15T08:30", "2026-10-16T08:30", "2026-10-19T08:30", "2026-10-20T08:30");
    }

    @Test
    void nothingAboutWorkingDaysRingsOutsideWorkingHours() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), fitter);
        stage.play(people, "2026-11-12T12:00"); // nobody reads, receives or does anything
        assertThat(jdbc.sql("select recorded_at from notice where obligation_id = :id")
                        .param("id", id.value())
                        .query((rs, i) -> SqlTime.instant(rs, "recorded_at"))
                        .list())
                .hasSizeGreaterThan(20)
                .allSatisfy(told -> assertThat(TIME.floorToWorking(told)).isEqualTo(told));
    }

    @Test
    void peopleAreToldApartByWhoTheyAreAndNotByTheirNames() {
        EmployeeId joann = stations.another(people, people.business(), Post.FITTER);
        named(fitter, "ann");
        named(joann, "joann");
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), joann, fitter);
        stage.play(people, "2026-10-14T17:30");
        assertThat(stage.rungsTo(id, fitter)).isNotEmpty().isEqualTo(stage.rungsTo(id, joann));
    }

    @Test
    void whatIsDoneMergedOrCancelledNeverAlarms() {
        ObligationId done = stage.open(people, new Budget.WorkingDays(2), fitter);
        ObligationId cancelled = stage.open(people, new Budget.WorkingDays(2), fitter);
        ObligationId duplicate = stage.open(people, new Budget.WorkingDays(2), fitter);
        ObligationId goesOn = stage.open(people, new Budget.WorkingDays(9), fitter);
        stage.play(people, "2026-10-12T10:00");
        stations.run(fitter, () -> deadlines.fulfil(done, clock.instant(), null));
        stations.run(leader, () -> deadlines.cancel(cancelled, "客户撤回"));
        stations.run(leader, () -> deadlines.merge(duplicate, goesOn, "重复登记"));
        stage.play(people, "2026-10-23T17:30");
        for (ObligationId ended : List.of(done, cancelled, duplicate)) {
            assertThat(stage.told(ended)).containsExactly("ANNOUNCED → RESPONSIBLE");
        }
        assertThat(stage.rungsTo(goesOn, fitter)).hasSizeGreaterThan(1);
    }

    @Test
    void aDeadlineSetByHandIsNotOverwrittenByTheNextComputing() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stations.run(head, () -> deadlines.extend(id, 3, "客户同意延期"));
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-21T17:30"));
        clock.set("2026-10-12T10:00");
        stop(id, "2026-10-14T10:00"); // whose end computes it anew
        stage.play(people, "2026-10-14T10:00");
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-22T17:30"));
    }

    @Test
    void noReminderIsLostWhenAnItemIsSentBack() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-13T10:00");
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        stations.run(leader, () -> deadlines.reassign(id, another, "交由他人处理"));
        stage.play(people, "2026-10-13T11:00");
        stations.run(leader, () -> deadlines.reassign(id, fitter, "退回原责任人"));
        stage.play(people, "2026-10-16T17:30");
        assertThat(stage.rungsTo(id, another)).containsExactly("ANNOUNCED");
        assertThat(stage.rungsTo(id, fitter))
                .containsExactly("ANNOUNCED", "ANNOUNCED", "WORKING_DAYS", "WORKING_DAYS", "DUE_MORNING", "DUE");
    }

    @Test
    void whatIsAcknowledgedAndForgottenComesBack() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(1), fitter);
        stage.play(people, "2026-10-13T17:30");
        stations.run(fitter, () -> notices.acknowledgeAll(id));
        stage.play(people, "2026-10-15T09:00"); // nothing was done for a working day
        assertThat(stage.rungsTo(id, fitter)).contains("REOPENED");
        assertThat(stage.rungsTo(id, leader)).contains("REOPENED");
    }

    @Test
    void proofOfReadingOutlivesNewWorkAndCleaningUp() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-12T10:00");
        stage.see(fitter);
        Instant seen = seenAt(id);
        stations.run(leader, () -> deadlines.reassign(id, leader, "班长亲自处理"));
        stations.run(head, () -> deadlines.cancel(id, "客户撤回"));
        stations.run(head, () -> deadlines.reopen(id, new Budget.WorkingDays(2), "客户反映"));
        for (String cleaning : List.of(
                "delete from notice where obligation_id = :id",
                "delete from obligation where id = :id",
                "update notice set seen_at = null where obligation_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(cleaning).param("id", id.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(seenAt(id)).isEqualTo(seen);
    }

    @Test
    void noTimeOutApprovesAnythingByItself() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), fitter);
        long request =
                stations.as(fitter, () -> suspensions.request(id, "客户要求改期", "改期申请单", leader, at("2026-11-20T09:00")));
        stage.play(people, "2026-11-30T09:00");
        assertThat(stations.as(leader, () -> suspensions.get(request)).state())
                .isEqualTo(SuspensionSummary.State.REQUESTED);
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-14T17:30"));
        assertThat(stage.rungsTo(id, leader)).contains("DUE");
    }

    @Test
    void anExportedCellNeverBecomesAFormulaNotEvenWithinJoinedValues() throws IOException {
        for (String title : List.of("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1")) {
            fixture.breach(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", title);
        }
        String cells = exported(head);
        assertThat(cells).contains("HYPERLINK(1)").doesNotContain(">=").doesNotContain("<f>");
        assertThat(cells.replaceAll("&#x?27;|&apos;|&#39;", "'")).contains("'=HYPERLINK(1)", "'+1", "'-1", "'@SUM(1)");
    }

    @Test
    void aListACountAndAnExportShowNoOtherTeamAndNoOtherStation() throws IOException {
        ObligationId ours = stage.open(people, new Budget.WorkingDays(4), fitter);
        TestStation.People others = stations.create();
        for (EmployeeId stranger :
                List.of(others.get(Post.STATION_HEAD), others.get(Post.FITTER), people.get(Post.READING_TEAM_LEADER))) {
            assertThat(visibleTo(stranger)).doesNotContain(ours);
            assertThat(stations.as(stranger, () -> obligations.find(ours))).isEmpty();
            assertThat(stations.as(stranger, () -> obligations.page(ObligationFilter.open(), 0, 500))
                            .total())
                    .isZero();
        }
        assertThat(visibleTo(leader)).contains(ours);
        fixture.breach(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "ONLY-OURS");
        assertThat(exported(head)).contains("ONLY-OURS");
        assertThat(exported(others.get(Post.STATION_HEAD))).doesNotContain("ONLY-OURS");
    }

    private void stop(ObligationId id, String until) {
        long request = stations.as(fitter, () -> suspensions.request(id, "客户要求改期", "改期申请单", head, at(until)));
        stations.run(head, () -> suspensions.decide(request, true, ""));
    }

    private List<String> rungTimes(ObligationId id, String rung) {
        return jdbc.sql("select rung_at from notice where obligation_id = :id and recipient_id = :fitter"
                        + " and rung like :rung order by rung_at")
                .param("id", id.value())
                .param("fitter", fitter.value())
                .param("rung", rung)
                .query((rs, i) -> LocalDateTime.ofInstant(SqlTime.instant(rs, "rung_at"), PortalTime.ZONE)
                        .toString())
                .list();
    }

    private Instant seenAt(ObligationId id) {
        return jdbc.sql("select seen_at from notice where obligation_id = :id and recipient_id = :fitter"
                        + " order by id limit 1")
                .param("id", id.value())
                .param("fitter", fitter.value())
                .query((rs, i) -> SqlTime.instant(rs, "seen_at"))
                .single();
    }

    private void named(EmployeeId person, String name) {
        jdbc.sql("update employee set name = :name where id = :id")
                .param("name", name)
                .param("id", person.value())
                .update();
    }

    private List<ObligationId> visibleTo(EmployeeId person) {
        return stations
                .as(
                        person,
                        () -> obligations.page(ObligationFilter.open(), 0, 500).rows())
                .stream()
                .map(ObligationSummary::id)
                .toList();
    }

    /** The workbook of this month as the XML that a spreadsheet reads. */
    private String exported(EmployeeId person) throws IOException {
        Path file = folder.resolve("month.xlsx");
        try (var out = Files.newOutputStream(file)) {
            stations.run(person, () -> workbook.workbook(YearMonth.of(2026, 10), out, Progress.UNWATCHED));
        }
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().contains("sharedStrings") || entry.getName().contains("sheet")) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
