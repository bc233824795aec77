package org.stationportal.reminders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;

/** The administrator's answer whether the engine is well; a schema of its own, as the runs are those of all stations. */
@IntegrationTest(
        schema = "running",
        properties = {"portal.sweep.outage-after=PT10M", "portal.sweep.at-once=false"})
class RunningStateViewKT {

    private static final Instant MORNING = at("2026-11-02T09:00");

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set(MORNING);
        for (String table : List.of(
                "sweep_set_aside",
                "sweep_outage",
                "sweep_deferral",
                "completeness_check",
                "deadline_difference",
                "deadline_check")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update obligation set next_at = null, status = 'CANCELLED'").update();
        // the clock of each test begins anew, and no sweep of another test lies after it
        jdbc.sql("update sweep_run set finished_at = least(finished_at, :morning)")
                .param("morning", SqlTime.param(MORNING))
                .update();
        people = stations.create();
        sweep.run();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void allIsWellAfterASweepThatLeftNothing() {
        fault();
        clock.advance(Duration.ofSeconds(20));
        sweep.run();
        clock.advance(Duration.ofSeconds(20));
        sweep.run();
        open();
        _click(_get(Button.class, spec -> spec.withText("立即检查")));
        assertThat(answer()).isEqualTo("巡检正常，没有遗漏，没有积压。");
        assertThat(page())
                .contains("正常", "下一个到期时刻：11月2日(周一)15:00", "没有到期未处理的事项", "没有遗漏")
                .contains("最近有事项的一次", "1 条，合并为 1 条消息", "空闲")
                .contains("2026 年放假安排已公布", "没有停机记录", "没有搁置的事项", "还没有核对过");
    }

    @Test
    void whatIsLeftIsAFaultAndTheCheckSaysSo() {
        leftFault();
        clock.advance(Duration.ofMinutes(6));
        open();
        assertThat(answer()).contains("11月2日(周一)09:00 到期的事项至今未处理");
        assertThat(page()).contains("有故障");
        _click(_get(Button.class, spec -> spec.withText("立即检查")));
        assertThat(answer()).contains("完整性核对发现遗漏");
        assertThat(page()).contains("到期未处理 1 件");
        clock.advance(Duration.ofMinutes(5));
        poll();
        assertThat(answer()).contains("自 11月2日(周一)09:00 起没有巡检");
    }

    @Test
    void whatWaitsAMomentIsABacklog() {
        leftFault();
        clock.advance(Duration.ofMinutes(2));
        open();
        assertThat(answer()).isEqualTo("11月2日(周一)09:00 到期的事项正在等待处理");
        assertThat(page()).contains("有积压");
        sweep.run();
        poll();
        assertThat(answer()).isEqualTo("巡检正常，没有遗漏，没有积压。");
    }

    @Test
    void outagesSetAsideRowsAndDifferencesAreListedWithTheirReasons() {
        ObligationId id = fault();
        sweep.run();
        long run = jdbc.sql("select max(id) from sweep_run").query(Long.class).single();
        jdbc.sql(
                        "insert into sweep_set_aside (obligation_id, run_id, at, problem) values (:id, :run, :at, 'no such budget')")
                .param("id", id.value())
                .param("run", run)
                .param("at", SqlTime.param(MORNING))
                .update();
        jdbc.sql("insert into sweep_outage (run_id, from_at, until_at, lead_times) values (:run, :from, :until, 3)")
                .param("run", run)
                .param("from", SqlTime.param(MORNING.minusSeconds(7200)))
                .param("until", SqlTime.param(MORNING))
                .update();
        jdbc.sql("insert into deadline_check (started_at, finished_at, checked, differing) values (:at, :at, 9, 1)")
                .param("at", SqlTime.param(MORNING))
                .update();
        jdbc.sql("""
                insert into deadline_difference (check_id, obligation_id, stored_due, recomputed_due, stored_assessable,
                                                 recomputed_assessable)
                select max(id), :id, :stored, :other, :stored, :other from deadline_check""")
                .param("id", id.value())
                .param("stored", SqlTime.param(at("2026-11-06T17:30")))
                .param("other", SqlTime.param(at("2026-11-09T17:30")))
                .update();
        open();
        assertThat(answer()).isEqualTo("1 件事项巡检无法处理，已搁置；1 件事项的时限与其经过不一致");
        assertThat(page())
                .contains("计量故障 试验11月2日(周一)09:00 起：no such budget")
                .contains("11月2日(周一)07:00 至 11月2日(周一)09:00 没有巡检，重新给出提前告知时间 3 项")
                .contains("核对 9 件，不一致 1 件", "现为 11月6日(周五)17:30，按经过应为 11月9日(周一)17:30");
    }

    @Test
    void englishIsSpokenAsWell() {
        screen.open(people.get(Post.ADMINISTRATOR), Set.of(RunningStateView.class));
        UI.getCurrent().setLocale(Texts.ENGLISH);
        UI.getCurrent().navigate(RunningStateView.class);
        assertThat(page())
                .contains("Normal", "Due and completeness", "Last sweeps")
                .doesNotContainPattern("reminders\\.");
    }

    /** Opens one and sweeps; nobody else does. */
    private ObligationId fault() {
        ObligationId id = open(new Budget.WorkingDays(4));
        sweep.run();
        return id;
    }

    /** As if no sweep had come since. */
    private ObligationId leftFault() {
        ObligationId id = fault();
        jdbc.sql("update obligation set next_at = :at where id = :id")
                .param("at", SqlTime.param(MORNING))
                .param("id", id.value())
                .update();
        return id;
    }

    private ObligationId open(Budget budget) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", "R" + System.nanoTime(), "计量故障 试验", "meter-faults/1"),
                        people.station(),
                        people.business(),
                        List.of(people.get(Post.FITTER)),
                        clock.instant(),
                        budget,
                        "RESIDENTIAL_METER",
                        false)));
    }

    private void open() {
        screen.open(people.get(Post.ADMINISTRATOR), Set.of(RunningStateView.class));
        UI.getCurrent().navigate(RunningStateView.class);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static String answer() {
        return _get(H1.class).getText();
    }

    private static String page() {
        return KaribuScreen.text(_get(RunningStateView.class));
    }
}
