package org.stationportal.reminders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
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
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.Ladders;
import org.stationportal.reminders.NoticeDetails;

/** The administrator's ladders: in words, previewed on a sample, edited with errors at the field, saved after a look. */
@IntegrationTest
class LaddersViewKT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Ladders ladders;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00"); // a Monday
        people = stations.create();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theLadderStandsInWordsBesideItsRungsOnASample() {
        open("admin/ladders/1.3");
        assertThat(page())
                .contains("标准", "到期前 2 个工作日，上班时", "到期当天，上班时", "到期时责任人、班长", "超期后每个工作日，上班时", "4 小时，按工作时间")
                // four working days by the clause's own figure
                .contains("11月4日(周三)08:30提醒 · 还剩 2 个工作日责任人", "11月6日(周五)17:30超期预警 · 已到期责任人、班长");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("示例时限")), 5);
        assertThat(page()).contains("11月9日(周一)17:30超期预警 · 已到期责任人、班长");
        _assertNone(Button.class, spec -> spec.withText("恢复标准"));
    }

    @Test
    void aChangeShowsWhatItWouldRingAndIsSavedAfterwards() {
        openFault(new Budget.WorkingDays(4));
        open("admin/ladders/1.3/WORKING_DAYS");
        _click(_get(Button.class, spec -> spec.withText("修改")));
        _setValue(amounts().getFirst(), 3);
        _setValue(
                _find(MultiSelectComboBox.class, spec -> spec.withLabel("同时告知")).getFirst(),
                Set.of(NoticeDetails.Role.TEAM_LEADER));
        assertThat(page()).contains("11月3日(周二)08:30提醒 · 还剩 3 个工作日责任人、班长");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(KaribuScreen.text(_get(Dialog.class))).contains("在办 1 件中，1 件的下一次提醒会变化", "提前 1 件", "11月3日(周二)08:30");
        assertThat(ladder()).isEqualTo(Ladder.standard(Ladder.Family.WORKING_DAYS));
        _click(inDialog("保存"));
        _assertNone(Dialog.class);
        assertThat(ladder().steps().getFirst().amount()).isEqualTo(3);
        assertThat(page()).contains("自定", "到期前 3 个工作日，上班时责任人、班长");

        _click(_get(Button.class, spec -> spec.withText("恢复标准")));
        _click(inDialog("保存"));
        assertThat(ladder()).isEqualTo(Ladder.standard(Ladder.Family.WORKING_DAYS));
        assertThat(page()).doesNotContain("自定");
    }

    @Test
    void whatMakesNoLadderIsSaidAtItsField() {
        open("admin/ladders/1.3");
        _click(_get(Button.class, spec -> spec.withText("修改")));
        IntegerField climb = _get(IntegerField.class, spec -> spec.withLabel("预警无人确认多久上报"));
        _setValue(climb, 1);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(climb.getErrorMessage()).isEqualTo("请填写 5 分钟到 30 天之间的时长。");
        assertThat(page()).contains("暂时无法预览：请填写 5 分钟到 30 天之间的时长。");
        _setValue(climb, 60);

        StepsField steps = _get(StepsField.class);
        _setValue(amounts().getFirst(), 40);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(steps.getErrorMessage()).isEqualTo("提前 40 的提醒档落在受理之前，请减小提前量。");
        _click(_find(
                        Button.class,
                        spec -> spec.withPredicate(b -> b.getElement()
                                .getProperty("ariaLabel", b.getAriaLabel().orElse(""))
                                .equals("删除提醒档")))
                .getFirst());

        IntegerField sample = _get(IntegerField.class, spec -> spec.withLabel("示例时限"));
        _setValue(sample, 0);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(sample.getErrorMessage()).isEqualTo("时限应为 1 至 1,000 天。");
        _assertNone(Dialog.class);
        assertThat(ladder()).isEqualTo(Ladder.standard(Ladder.Family.WORKING_DAYS));

        _click(_get(Button.class, spec -> spec.withText("返回")));
        assertThat(page()).contains("到期前 2 个工作日，上班时");
    }

    @Test
    void quietHoursAreForElapsedOnesOnly() {
        open("admin/ladders/1.3/WORKING_DAYS");
        _click(_get(Button.class, spec -> spec.withText("修改")));
        _assertNone(Checkbox.class, spec -> spec.withLabel("设免打扰时段"));

        UI.getCurrent().navigate("admin/ladders/1.3/ELAPSED");
        assertThat(page()).contains("不设，昼夜提醒", "时间还剩 50% 时", "超期后每 30 分钟，直到有人确认");
        _click(_get(Button.class, spec -> spec.withText("修改")));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("设免打扰时段")), true);
        TimePicker until = _get(TimePicker.class, spec -> spec.withLabel("到"));
        _setValue(until, LocalTime.of(22, 0));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(until.getErrorMessage()).isEqualTo("免打扰时段的起止时间不能相同。");
        _setValue(until, LocalTime.of(7, 30));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        _click(inDialog("保存"));
        assertThat(page()).contains("22:00 至 07:30(紧急事项照常提醒)");
    }

    @Test
    void anUnknownClauseIsNotFoundAndTheListAsksToChoose() {
        open("admin/ladders");
        assertThat(page()).contains("请选择一个条款", "1.2", "1.3");
    }

    @Test
    void englishIsSpokenAsWell() {
        screen.open(people.get(Post.ADMINISTRATOR), Set.of(LaddersView.class));
        UI.getCurrent().setLocale(Texts.ENGLISH);
        UI.getCurrent().navigate("admin/ladders/1.3/ELAPSED");
        assertThat(page())
                .contains("15 min before due", "Responsible, Team leader", "Reminder · 15 minutes left")
                .doesNotContainPattern("reminders\\.");
    }

    private void open(String address) {
        screen.open(people.get(Post.ADMINISTRATOR), Set.of(LaddersView.class));
        UI.getCurrent().navigate(address);
    }

    /** Opens one, and waits for the sweep that follows each opening by itself. */
    private void openFault(Budget budget) {
        ObligationId id = stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", "L" + System.nanoTime(), "计量故障 试验", "meter-faults/1"),
                        people.station(),
                        people.business(),
                        List.of(people.get(Post.FITTER)),
                        clock.instant(),
                        budget,
                        "RESIDENTIAL_METER",
                        false)));
        await().until(() -> jdbc.sql("select handled_until >= :now from obligation where id = :id")
                .param("now", SqlTime.param(clock.instant()))
                .param("id", id.value())
                .query(Boolean.class)
                .single());
    }

    private Ladder ladder() {
        return stations.as(people.get(Post.ADMINISTRATOR), () -> ladders.of("1.3", Ladder.Family.WORKING_DAYS));
    }

    private static List<IntegerField> amounts() {
        return _find(IntegerField.class, spec -> spec.withLabel("数值"));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static String page() {
        Component view = _get(LaddersView.class);
        return KaribuScreen.text(view);
    }
}
