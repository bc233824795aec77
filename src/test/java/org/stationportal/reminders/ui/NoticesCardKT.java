package org.stationportal.reminders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.conversations.ui.ConversationPanels;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** The messages of the sweep in the chat: what each asks of its reader, and very many items at once. */
@IntegrationTest
class NoticesCardKT {

    private static final int VERY_MANY = 500;

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
    private ConversationPanels panels;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        at("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void whoDoesNotReadIsToldInPersonFromTheLeadersMessage() {
        open(4, fitter);
        at("2026-10-12T15:00");
        chat(leader);
        assertThat(text()).contains("通知未读 · 请当面告知", "自 10月12日(周一)09:00 起未读通知，请当面告知。");
        _click(last("当面告知"));
        _click(last("确认告知")); // without the password
        assertThat(stations.as(leader, () -> notices.of(open())).getFirst().told())
                .isEmpty();
    }

    @Test
    void whoWasAskedWhyItWasHandedOverSoLateAnswersInTheMessage() {
        EmployeeId before = stations.another(people, people.business(), Post.FITTER);
        ObligationId id = open(2, before);
        stations.run(before, () -> notices.acknowledgeAll(id));
        at("2026-10-14T15:30");
        stations.run(leader, () -> deadlines.reassign(id, fitter, "原责任人外出"));
        at("2026-10-14T15:30");
        stations.run(fitter, () -> notices.acknowledgeAll(id));
        at("2026-10-14T17:30");
        stations.run(fitter, () -> notices.acknowledgeAll(id));
        at("2026-10-16T17:30");
        chat(leader);
        assertThat(text()).contains("转派过晚不予考核", "请说明为何此时转派");
        _click(last("说明原因"));
        _setValue(_get(TextArea.class, s -> s.withLabel("原因")), "原责任人当天住院");
        _click(last("提交说明"));
        assertThat(text()).contains("已说明：原责任人当天住院");
        _assertNone(Button.class, s -> s.withText("说明原因"));
        assertThat(stations.as(leader, () -> obligations.history(id)).getLast().kind())
                .isEqualTo(ObligationEvent.Kind.EXPLAINED);
    }

    @Test
    void anOpenEndedStopComesBackToItsApproverWhoRenewsItInTheMessage() {
        ObligationId id = open(4, fitter);
        long stop = stations.as(fitter, () -> suspensions.request(id, "等待设备到货", "订货单 17", leader, null));
        stations.run(leader, () -> suspensions.decide(stop, true, ""));
        at("2026-10-23T08:30");
        at("2026-10-26T08:30");
        chat(leader);
        assertThat(text()).contains("中止即将到期", "由business_team_leader");
        _click(_find(Button.class, s -> s.withText("续期")).getLast());
        _setValue(_get(TextArea.class, s -> s.withLabel("原因")), "仍未到货");
        _click(last("续期"));
        assertThat(stations.as(leader, () -> suspensions.get(stop)).until()).isAfter(TestClock.at("2026-11-01T00:00"));
        screen.close();
        chat(fitter);
        assertThat(text()).contains("中止即将到期");
        _assertNone(Button.class, s -> s.withText("续期"));
    }

    @Test
    void ofVeryManyItemsTheFirstStandInTheMessageAndTheRestOnAPage() {
        stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> IntStream.range(0, VERY_MANY)
                        .mapToObj(n -> open(4, fitter))
                        .toList());
        sweep.run();
        screen.open(fitter, Set.of(ObligationView.class, RunNoticesView.class));
        long began = System.nanoTime();
        UI.getCurrent().add(panels.ofPortal());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(took).isLessThan(Duration.ofSeconds(2)); // 0.6 seconds where two others build at the same time
        assertThat(items()).isEqualTo(20);
        RouterLink rest = _get(RouterLink.class, s -> s.withText("其余 480 项"));
        UI.getCurrent().removeAll();
        UI.getCurrent().navigate(rest.getHref());
        assertThat(items()).isEqualTo(50);
        assertThat(page()).contains("共 500 项");
        _click(last("再显示 50 项(还有 450 项)"));
        assertThat(items()).isEqualTo(100);
        _click(last("全部已收到(500)"));
        assertThat(page()).contains("已收到 · ");
        _assertNone(Button.class, s -> s.withText("已收到"));
        _assertNone(Button.class, s -> s.withText("全部已收到(0)"));
    }

    private int items() {
        return (int) _find(Div.class).stream()
                .filter(div -> div.hasClassName("sp-item"))
                .count();
    }

    private ObligationId latest = new ObligationId(0);

    private ObligationId open() {
        return latest;
    }

    private ObligationId open(int workingDays, EmployeeId owing) {
        latest = stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("test", "kt" + System.nanoTime(), "表计黑屏", "test"),
                        people.station(),
                        people.business(),
                        List.of(owing),
                        clock.instant(),
                        new Budget.WorkingDays(workingDays),
                        "RESIDENTIAL_METER",
                        false)));
        return latest;
    }

    private void at(String local) {
        if (people != null) {
            sweep.run();
        }
        clock.set(local);
        if (people != null) {
            sweep.run();
        }
    }

    private void chat(EmployeeId person) {
        screen.open(person, Set.of(ObligationView.class, RunNoticesView.class));
        UI.getCurrent().add(panels.ofPortal());
    }

    private String text() {
        return KaribuScreen.text(UI.getCurrent());
    }

    private String page() {
        return KaribuScreen.text(_get(Main.class));
    }

    private Button last(String text) {
        return _find(Button.class, s -> s.withText(text)).getLast();
    }
}
