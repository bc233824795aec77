package org.stationportal.reminders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.ui.ConversationPanels;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.SuspensionSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** The obligation on the screen and its notice in the chat: received, done, suspension, and what must be refused. */
@UseCase({"UC-003", "UC-004", "UC-005"})
@IntegrationTest
class ObligationsKT {

    private static final String MARKUP = "<img src=x onerror=alert(1)> 李建国";

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ConversationPanels panels;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private ObligationId fault;

    @BeforeEach
    void aFaultIsOpen() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        fault = stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("test", "kt" + people.station().value(), MARKUP, "test"),
                        people.station(),
                        people.business(),
                        List.of(fitter),
                        clock.instant(),
                        new Budget.WorkingDays(4),
                        "RESIDENTIAL_METER",
                        false)));
        sweep.run();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theNoticeInTheChatIsAnsweredInIt() {
        open(fitter);
        UI.getCurrent().add(panels.ofPortal());
        assertThat(page()).contains("新事项", MARKUP, "10月12日(周一)17:30 前完成", "超期考核：20.00 元");
        _click(button("已收到"));
        assertThat(page()).contains("已收到 · 9月30日(周三)09:00");
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.ACKNOWLEDGED);
    }

    @Test
    void completingItAcknowledgesTheNoticesAndEndsTheObligation() {
        open(fitter);
        UI.getCurrent().navigate("obligations/" + fault.value());
        assertThat(page()).contains("还剩 4 个工作日", "为何是这天", "国庆节");
        clock.set("2026-10-09T15:00");
        _click(button("办结"));
        _click(_find(Button.class, s -> s.withText("办结")).getLast());
        assertThat(obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(obligation().completedAt()).contains(at("2026-10-09T15:00"));
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.ACKNOWLEDGED);
    }

    @Test
    void aCompletionInTheFutureIsRefusedAtItsField() {
        open(fitter);
        UI.getCurrent().navigate("obligations/" + fault.value());
        _click(button("办结"));
        _setValue(_get(DateTimePicker.class), LocalDateTime.parse("2026-10-09T15:00"));
        _click(_find(Button.class, s -> s.withText("办结")).getLast());
        assertThat(_get(DateTimePicker.class).isInvalid()).isTrue();
        assertThat(_get(DateTimePicker.class).getErrorMessage()).isEqualTo("办结时间不能晚于现在。");
        assertThat(obligation().status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void aSuspensionIsAskedForWithAReasonAndDecidedInTheApproversChat() {
        clock.set("2026-10-08T10:00");
        open(fitter);
        var dialog = new SuspensionDialog(obligation(), suspensions, clock, () -> {});
        dialog.open();
        _click(button("提交申请"));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("请填写原因，至少两个字。");
        _setValue(_get(TextArea.class), "客户要求改期");
        TextField proof = _get(TextField.class, s -> s.withLabel("证明材料"));
        _click(button("提交申请"));
        assertThat(proof.getErrorMessage()).isEqualTo("请填写证明材料，至少两个字。");
        _setValue(proof, "改期申请单 0231");
        @SuppressWarnings("unchecked")
        ComboBox<EmployeeSummary> approver = _get(ComboBox.class);
        assertThat(approver.getValue().id()).isEqualTo(leader);
        _click(button("提交申请"));
        screen.close();

        open(leader);
        UI.getCurrent().add(panels.ofPortal());
        assertThat(page()).contains("中止申请 · 待审批", "原因：客户要求改期");
        _click(button("同意"));
        assertThat(obligation().status()).isEqualTo(ObligationStatus.SUSPENDED);
        screen.close();

        open(fitter);
        UI.getCurrent().add(panels.ofPortal());
        assertThat(page()).contains("中止申请 · 已批准");
        assertThat(stations.as(fitter, () -> suspensions.of(fault)).getFirst().state())
                .isEqualTo(SuspensionSummary.State.RUNNING);
    }

    @Test
    void whatTheLeaderTellsInPersonIsServedWhenTheRecipientSignsAtHisScreen() {
        open(leader);
        UI.getCurrent().navigate("team");
        assertThat(page()).contains(MARKUP, "未确认", "未读通知：请当面告知");
        UI.getCurrent().navigate("obligations/" + fault.value());
        _click(button("当面告知"));
        _setValue(_get(PasswordField.class), "wrong");
        _click(button("确认告知"));
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("密码不正确。");
        assertThat(notice(fitter).told()).isEmpty();
        _setValue(_get(PasswordField.class), "test");
        _click(button("确认告知"));
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.HANDED_OVER);
        assertThat(notice(fitter).leadUntil()).contains(at("2026-10-08T09:00"));
        assertThat(page()).contains("已签收");
        _assertNone(Button.class, s -> s.withText("当面告知"));
    }

    @Test
    void whoSignsLaterFindsTheTellingInHisChat() {
        open(leader);
        UI.getCurrent().navigate("obligations/" + fault.value());
        _click(button("当面告知"));
        how(TellDialog.How.SIGN_LATER);
        _click(button("确认告知"));
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.TOLD);
        assertThat(page()).contains("已告知待签收");
        screen.close();

        open(fitter);
        UI.getCurrent().add(panels.ofPortal());
        assertThat(page()).contains("已当面告知，请签收");
        _click(button("签收"));
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.HANDED_OVER);
    }

    @Test
    void aRefusalIsWitnessedByAColleagueAtTheLeadersScreenOrInASessionOfHisOwn() {
        open(leader);
        UI.getCurrent().navigate("obligations/" + fault.value());
        _click(button("当面告知"));
        how(TellDialog.How.REFUSED);
        _click(button("确认告知"));
        @SuppressWarnings("unchecked")
        ComboBox<EmployeeSummary> witness = _get(ComboBox.class);
        assertThat(witness.getErrorMessage()).isEqualTo("请选择第二见证人。");
        how(TellDialog.How.SIGN_LATER);
        _click(button("确认告知"));
        _assertNone(Button.class, s -> s.withText("拒签见证"));
        screen.close();

        open(people.get(Post.STATION_HEAD));
        UI.getCurrent().navigate("obligations/" + fault.value());
        _click(button("拒签见证"));
        _click(button("我在场，签字见证"));
        assertThat(notice(fitter).state()).isEqualTo(NoticeDetails.State.REFUSED);
        assertThat(page()).contains("拒签(见证人 station_head");
    }

    @SuppressWarnings("unchecked")
    private void how(TellDialog.How way) {
        _setValue((RadioButtonGroup<TellDialog.How>) _get(RadioButtonGroup.class), way);
    }

    @Test
    void whoHasNothingToDoWithItSeesNeitherThePageNorTheActions() {
        EmployeeId stranger = stations.another(people, people.business(), Post.FITTER);
        assertThat(stations.as(stranger, () -> obligations.find(fault))).isEmpty();
        open(stranger);
        UI.getCurrent().navigate("my-items");
        assertThat(page()).contains("目前没有待办事项");
        _assertNone(Button.class, s -> s.withText("办结"));
        assertThatThrownBy(() -> deadlines.fulfil(fault, clock.instant(), null)).hasMessageContaining("notYours");
    }

    private void open(EmployeeId person) {
        screen.open(person, Set.of(ObligationView.class, MyItemsView.class, TeamBoardView.class));
    }

    private Button button(String text) {
        return _find(Button.class, s -> s.withText(text)).getFirst();
    }

    private String page() {
        var mains = _find(Main.class);
        return KaribuScreen.text(mains.isEmpty() ? UI.getCurrent() : mains.getFirst());
    }

    private ObligationSummary obligation() {
        return obligations.all(List.of(fault)).getFirst();
    }

    private NoticeDetails notice(EmployeeId recipient) {
        return stations.as(leader, () -> notices.of(fault)).stream()
                .filter(n -> n.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }
}
