package org.stationportal.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The screens of a month as the people use them: mine, the team's review, the head's approval. */
@IntegrationTest
class AssessmentViewsKT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-10-31T17:00");
        people = stations.create();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void aPersonSeesHisMonthAndWhatAnEntryRestsOn() {
        EntryId mine = breach(Post.FITTER, "电能表停走");
        breach(Post.COUNTER_CLERK, "别人的");
        signIn(Post.FITTER);
        open("my-month/2026-10/" + mine.value());
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月考核 −20.00 元");
        String page = text();
        assertThat(page)
                .contains("电能表停走", "通知与送达", "本记录所依据", "已确认收到", "计量故障处理", "标准 2025-01", "封存校验")
                .doesNotContain("别人的", "!assessment");
    }

    @Test
    void aLeaderConfirmsWaivesAndSubmits() {
        breach(Post.FITTER, "电能表停走");
        breach(Post.COUNTER_CLERK, "互感器故障");
        signIn(Post.BUSINESS_TEAM_LEADER);
        open("team-review/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：2 条待您认定");
        click("开始班组复核");
        assertThat(button("报所长审批").isEnabled()).isFalse();
        assertThat(_get(BlockList.class).getElement().getTextRecursively()).contains("用电营业班还有 2 条记录未认定");
        _click(_find(Button.class, spec -> spec.withText("免责")).getFirst());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "停电检修");
        _click(_find(Button.class, spec -> spec.withText("免责")).getLast());
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：1 条待您认定");
        click("确认");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：没有待您认定的记录");
        click("报所长审批");
        assertThat(state()).isEqualTo(MonthState.SUBMITTED);
    }

    @Test
    void theHeadSeesTheMatrixItsEvidenceAndApprovesWithHisPassword() {
        EntryId entry = breach(Post.FITTER, "电能表停走");
        submit(entry);
        signIn(Post.STATION_HEAD);
        open("month/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：可以批准");
        MonthMatrix matrix = _get(MonthMatrix.class);
        assertThat(matrix.getColumnByKey("1.3").getFooterText()).isEqualTo("−20.00 元");
        assertThat(_get(MonthComparison.class).getElement().getTextRecursively())
                .contains("2026年9月", "1.3 计量故障处理");
        assertThat(matrix.getColumnByKey("1.3")
                        .getHeaderComponent()
                        .getElement()
                        .getTextRecursively())
                .contains("1.3", "计量故障处理");
        assertThat(_get(MonthOverview.class).getElement().getTextRecursively())
                .contains("班组扣减", "含免责等不计入 0 条", "申诉率", "提醒后按时办结", "没有明显偏高的人员。");
        _click((Button) GridKt._getCellComponent(matrix, 0, "1.3"));
        assertThat(text()).contains("考核记录 1 条", "电能表停走");
        UI.getCurrent()
                .navigate(
                        "month/2026-10",
                        QueryParameters.simple(Map.of("clause", "1.3", "entry", Long.toString(entry.value()))));
        assertThat(text()).contains("本记录所依据", "本条校验码");
        click("批准");
        PasswordField password = _get(PasswordField.class);
        assertThat(_get(ApproveDialog.class).getElement().getTextRecursively()).contains("合计 −20.00 元 · 1 人");
        _setValue(password, "wrong");
        _click(_find(Button.class, spec -> spec.withText("批准")).getLast());
        assertThat(password.getErrorMessage()).isEqualTo("密码不正确。");
        _setValue(password, "test");
        _click(_find(Button.class, spec -> spec.withText("批准")).getLast());
        assertThat(state()).isEqualTo(MonthState.APPROVED);
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：已批准");
        assertThat(_find(Button.class, spec -> spec.withText("批准"))).isEmpty();
    }

    @Test
    void theHeadReturnsAMonthWithAReason() {
        submit(breach(Post.FITTER, "电能表停走"));
        signIn(Post.STATION_HEAD);
        open("month/2026-10");
        click("退回");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "请补充依据");
        _click(_find(Button.class, spec -> spec.withText("退回")).getLast());
        assertThat(state()).isEqualTo(MonthState.TEAM_REVIEW);
        assertThat(button("批准").isEnabled()).isFalse();
    }

    @Test
    void theHeadIsShownWhatBlocksAsLinks() {
        breach(Post.FITTER, "电能表停走");
        signIn(Post.STATION_HEAD);
        open("month/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：尚未报审");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("team-review/2026-10");
    }

    @Test
    void aMonthWithoutEntriesOffersNoApproval() {
        signIn(Post.STATION_HEAD);
        open("month/2026-10");
        assertThat(_find(Button.class, spec -> spec.withText("批准"))).isEmpty();
    }

    @Test
    void theDeputyReadsTheMonthAndDoesNotApprove() {
        submit(breach(Post.FITTER, "电能表停走"));
        signIn(Post.DEPUTY_HEAD);
        open("month/2026-10");
        assertThat(_find(Button.class, spec -> spec.withText("批准"))).isEmpty();
    }

    @Test
    void theHomePageHasOneLine() {
        breach(Post.FITTER, "电能表停走");
        signIn(Post.FITTER);
        var line = context.getBean(MonthSection.class).create().orElseThrow();
        assertThat(line.getElement().getTextRecursively()).isEqualTo("本月考核 −20.00 元 · 1 条待认定");
        assertThat(context.getBean(ReviewCount.class).count()).isZero();
    }

    private EntryId breach(Post post, String title) {
        return fixture.breach(people, people.get(post), people.business(), "1.3", "RESIDENTIAL_METER", title);
    }

    private void submit(EntryId entry) {
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.confirmAll(List.of(entry)));
        stations.run(leader, () -> months.submit(OCTOBER));
    }

    private MonthState state() {
        return stations.as(people.get(Post.STATION_HEAD), () -> months.of(OCTOBER))
                .state();
    }

    private void signIn(Post post) {
        screen.open(people.get(post), Set.of(MyMonthView.class, TeamReviewView.class, MonthView.class));
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private static void click(String text) {
        _click(button(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    /** What the one page that is open says. */
    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }
}
