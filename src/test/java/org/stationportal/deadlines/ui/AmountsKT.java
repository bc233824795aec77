package org.stationportal.deadlines.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.Post;

/** The clauses as the head sees them: what has no amount, new amounts, reference values, a trial, and the cap. */
@IntegrationTest
@UseCase("UC-028")
class AmountsKT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Clauses clauses;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theHeadChangesAnAmountAndSeesWhatIsWrongAtItsField() {
        open(Post.STATION_HEAD);
        changeClause("4.4");
        assertThat(_find(IntegerField.class)).isEmpty();
        assertThat(dialog()).contains("目前含参考值，保存新版本即视为所方确认。");
        BigDecimalField amount = amount("每次");
        _setValue(amount, new BigDecimal("-5"));
        save();
        assertThat(amount.getErrorMessage()).isEqualTo("金额不带负号：是扣减还是奖励由条款决定。");
        _setValue(amount, new BigDecimal("5.005"));
        save();
        assertThat(amount.getErrorMessage()).isEqualTo("请输入 0 到 100000 的金额，最多两位小数。");
        _setValue(amount, new BigDecimal("60"));
        save();
        assertThat(reason().getErrorMessage()).isEqualTo("请填写原因，至少两个字。");
        assertThat(clauses.versions(people.station(), "4.4")).hasSize(1);
        _setValue(reason(), "站务会议定");
        save();
        assertThat(latest("4.4").amount("CASE")).contains(new BigDecimal("60.00"));
        assertThat(page()).contains("每次 60.00 元", "站务会议定", "以前的版本 1 个");
    }

    @Test
    void whatIsNoNumberIsNotTakenForUnset() {
        open(Post.STATION_HEAD);
        changeClause("4.4");
        BigDecimalField amount = amount("每次");
        amount.clear();
        amount.getElement().setProperty("_hasInputValue", true);
        _setValue(reason(), "站务会议定");
        save();
        assertThat(amount.getErrorMessage()).isEqualTo("请输入 0 到 100000 的金额，最多两位小数。");
        assertThat(clauses.versions(people.station(), "4.4")).hasSize(1);
    }

    @Test
    void zeroAsksWhetherItIsMeant() {
        open(Post.STATION_HEAD);
        changeClause("4.4");
        assertThat(_find(Checkbox.class)).isEmpty();
        BigDecimalField amount = amount("每次");
        _setValue(amount, BigDecimal.ZERO);
        _setValue(reason(), "只记次数");
        save();
        assertThat(amount.getErrorMessage()).startsWith("0 元表示只记次数");
        _setValue(_get(Checkbox.class), true);
        save();
        assertThat(latest("4.4").amount("CASE")).contains(new BigDecimal("0.00"));
    }

    @Test
    void aPastDayIsExplainedAndTheEffectOnAMonthIsShown() {
        open(Post.STATION_HEAD);
        changeClause("4.4");
        DatePicker from = _get(DatePicker.class);
        _setValue(from, TODAY.minusDays(10));
        assertThat(from.getHelperText()).isEqualTo("生效日在过去：已记入台账的考核不变。");
        click("测算");
        assertThat(dialog()).contains("2026年10月：按所填金额合计仍为 0.00 元。", "仅为测算：已记入台账的金额不变。");
        assertThat(clauses.versions(people.station(), "4.4")).hasSize(1);
    }

    @Test
    void unsetAmountsAreListedAndTheReferenceValuesTakenInOneAct() {
        unset("1.3", "AREA_METER");
        unset("4.4", "CASE");
        open(Post.STATION_HEAD);
        assertThat(page()).contains("未定金额的条款 2 条", "1.3 计量故障处理", "4.4 投诉处理");
        click("全部采用参考值");
        assertThat(dialog()).contains("条款 1.3 · 台区表", "100.00 元", "条款 4.4 · 每次", "50.00 元");
        DatePicker from = _get(DatePicker.class);
        assertThat(from.getValue()).isEqualTo(TODAY.plusDays(1));
        _setValue(from, TODAY);
        click("采用 2 项");
        assertThat(from.getErrorMessage()).isEqualTo("条款 1.3 已有 2026-11-02 生效的版本，请选择更晚的日期。");
        _setValue(from, TODAY.plusDays(1));
        click("采用 2 项");
        assertThat(latest("1.3").reference()).contains("AREA_METER");
        assertThat(latest("4.4").reference()).containsExactly("CASE");
        assertThat(page()).doesNotContain("未定金额的条款").contains("参考值，待所方确认", "未生效");
    }

    @Test
    void theReferenceValuesOfOneClauseAreTakenAtItsCard() {
        unset("1.3", "AREA_METER");
        unset("4.4", "CASE");
        open(Post.ADMINISTRATOR);
        _click(_find(Button.class, spec -> spec.withText("采用参考值")).getFirst());
        assertThat(dialog()).contains("条款 1.3").doesNotContain("条款 4.4");
        _setValue(_get(DatePicker.class), TODAY.plusDays(1));
        click("采用 1 项");
        assertThat(page()).contains("未定金额的条款 1 条");
    }

    @Test
    void theAmountsOfAllClausesAreChangedAtOnce() {
        open(Post.STATION_HEAD);
        click("金额一览");
        click("保存改动的条款");
        assertThat(latest("4.4").effectiveFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        _setValue(labelled("4.4 每次"), new BigDecimal("70"));
        _setValue(labelled("1.3 台区表"), new BigDecimal("120"));
        _setValue(reason(), "站务会议定");
        click("保存改动的条款");
        assertThat(latest("4.4").amount("CASE")).contains(new BigDecimal("70.00"));
        assertThat(latest("1.3").amount("AREA_METER")).contains(new BigDecimal("120.00"));
        assertThat(latest("2.6").effectiveFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void theCapIsOffUntilTheHeadSetsIt() {
        open(Post.STATION_HEAD);
        assertThat(page()).contains("本月不封顶。");
        click("调整封顶");
        BigDecimalField amount = amount("每人每月最多扣减");
        _setValue(amount, BigDecimal.ZERO);
        _setValue(reason(), "站务会议定");
        click("保存封顶");
        assertThat(amount.getErrorMessage()).startsWith("请填写大于 0");
        _setValue(amount, new BigDecimal("500"));
        click("保存封顶");
        assertThat(page()).contains("本月每人扣减最多 500.00 元。", "2026年11月起", "站务会议定");
    }

    @Test
    void theDeputyReadsAndChangesNothing() {
        unset("4.4", "CASE");
        open(Post.DEPUTY_HEAD);
        assertThat(page()).contains("未定金额的条款 1 条", "1.3 计量故障处理", "个人月度扣减封顶");
        for (String step : new String[] {"调整标准", "采用参考值", "全部采用参考值", "金额一览", "调整封顶"}) {
            assertThat(_find(Button.class, spec -> spec.withText(step)))
                    .as(step)
                    .isEmpty();
        }
    }

    private void unset(String code, String category) {
        stations.changeClause(people, code, TODAY, Map.of(), Map.of(category, Optional.empty()));
    }

    private void open(Post post) {
        screen.open(people.get(post), Set.of(ClausesView.class));
        UI.getCurrent().navigate(ClausesView.class);
    }

    /** Opens the dialog at the card of the clause; those without amounts have none for the head. */
    private void changeClause(String code) {
        int place = clauses.all(UI.getCurrent().getLocale()).stream()
                .map(clause -> clause.code())
                .filter(each -> !latest(each).amounts().isEmpty())
                .toList()
                .indexOf(code);
        _click(_find(Button.class, spec -> spec.withText("调整标准")).get(place));
    }

    private static BigDecimalField amount(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }

    private static BigDecimalField labelled(String ariaLabel) {
        return _get(
                BigDecimalField.class,
                spec -> spec.withPredicate(field -> field.getAriaLabel().equals(Optional.of(ariaLabel))));
    }

    private static TextField reason() {
        return _get(TextField.class, spec -> spec.withLabel("原因"));
    }

    private static void save() {
        click("保存新版本");
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private ClauseVersion latest(String code) {
        return clauses.versions(people.station(), code).getFirst();
    }

    private static String dialog() {
        return KaribuScreen.text(_get(Dialog.class));
    }

    private static String page() {
        return KaribuScreen.text(_get(Main.class));
    }
}
