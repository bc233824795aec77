package org.stationportal.losses.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.losses.LossFixture.OCTOBER;
import static org.stationportal.losses.LossFixture.lost;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
import org.stationportal.losses.LossCause;
import org.stationportal.losses.LossFixture;
import org.stationportal.organization.Post;

/** Losses on the screen by their labels, in Chinese: the month, an area, energies typed and corrected. */
@IntegrationTest
@UseCase("UC-021")
class LossViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private LossFixture fixture;

    private TestStation.People people;
    private String high;
    private String normal;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        high = fixture.area(people);
        normal = fixture.area(people);
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theSpecialistSeesTheMonthAndSaysThatItIsKnown() {
        fixture.enter(people, OCTOBER.minusMonths(1), lost(high, "9"));
        fixture.enter(people, OCTOBER, lost(high, "12.5"), lost(normal, "5"));
        open(Post.LINE_LOSS_SPECIALIST, "losses");
        assertThat(shown())
                .contains("线损 · 2026年10月", "线损尚未确认", "高损 > 7% · 特高损 > 30% · 负损 < 0% · 重点负损 ≤ -1%")
                .contains("综合线损率8.75%", "高损台区1共 2 个台区", "负损台区0", "不可算台区0");
        Grid<?> grid = _find(Grid.class).getFirst();
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid, 0).toString())
                .contains("1,000", "875", "12.50%", "连续 2 个月", "area_manager");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看异常")), true);
        assertThat(GridKt._size(grid)).isOne();
        click("确认线损已出");
        click("确认线损已出");
        assertThat(shown()).contains("确认线损已出", "11月2日(周一)09:00");
        assertThat(fixture.owed(people)).hasSize(1);
    }

    @Test
    void theManagerReportsTheCauseOnThePageOfTheArea() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"));
        publish();
        open(Post.AREA_MANAGER, "losses/" + high + "?month=2026-10");
        assertThat(shown()).contains("12.50%", "高损", "2026年10月 · 12.50%", "近 12 个月走势");
        click("上报分析");
        assertThat(area("分析说明").getErrorMessage()).startsWith("请填写 5 至 1,000 个字");
        _setValue(cause(), LossCause.WRONG_AREA);
        _setValue(area("分析说明"), "3 户挂接在相邻台区");
        click("上报分析");
        assertThat(area("拟采取的措施").getErrorMessage()).startsWith("请填写 2 至 1,000 个字");
        _setValue(area("拟采取的措施"), "调整户变关系");
        click("上报分析");
        assertThat(shown()).contains("户变关系错误 · 3 户挂接在相邻台区", "调整户变关系");
        assertThat(_find(Select.class, spec -> spec.withLabel("原因"))).isEmpty();
        click("登记措施");
        _setValue(area("措施"), "已调整 3 户");
        click("登记措施");
        assertThat(shown()).contains("11月2日(周一) · 已调整 3 户", "12.50%");
    }

    @Test
    void anAreaManagerSeesWhatIsHisAndWhatWasHisInTheMonth() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"), lost(normal, "5"));
        fixture.handOver(high, stations.another(people, people.reading(), Post.AREA_MANAGER), "2026-10-16");
        open(Post.AREA_MANAGER, "losses");
        Grid<?> grid = _find(Grid.class).getFirst();
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid, 0).toString()).contains("月内有变更，月末为责任人");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看我负责的")), true);
        assertThat(GridKt._size(grid)).isOne();
    }

    @Test
    void anAreaOfSomebodyElseIsNotThere() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"));
        open(Post.COUNTER_CLERK, "losses");
        assertThat(GridKt._size(_find(Grid.class).getFirst())).isZero();
        assertThat(_find(Button.class, spec -> spec.withText("录入电量"))).isEmpty();
    }

    @Test
    void typedEnergiesAreCheckedConfirmedAndSaved() {
        fixture.enter(people, OCTOBER.minusMonths(1), lost(high, "5"));
        open(Post.LINE_LOSS_SPECIALIST, "losses/entry?month=2026-10");
        _setValue(energy(high + " 供电量（kWh）"), "x");
        click("核对");
        assertThat(energy(high + " 供电量（kWh）").isInvalid()).isTrue();
        _setValue(energy(high + " 供电量（kWh）"), "200,000");
        _setValue(energy(high + " 售电量（kWh）"), "960");
        click("核对");
        assertThat(shown()).contains("请核对以下 1 处", high + " 的电量是上月的 200 倍（上月 1000.00 kWh）");
        Button save = _get(Button.class, spec -> spec.withText("保存"));
        assertThat(save.isEnabled()).isFalse();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("已核对，确认无误")), true);
        _click(save);
        assertThat(shown()).contains("线损 · 2026年10月", "99.52%");
    }

    @Test
    void aKnownMonthIsCorrectedWithAReason() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"));
        publish();
        open(Post.LINE_LOSS_SPECIALIST, "losses/" + high + "?month=2026-10");
        click("更正电量");
        _setValue(
                _get(com.vaadin.flow.component.textfield.BigDecimalField.class, spec -> spec.withLabel("售电量（kWh）")),
                new java.math.BigDecimal("960"));
        click("核对");
        click("保存");
        assertThat(area("更正原因").getErrorMessage()).contains("请写明原因");
        _setValue(area("更正原因"), "漏加一户");
        click("保存");
        assertThat(shown()).contains("4.00%", "漏加一户", "第 2 次");
    }

    private void publish() {
        fixture.publish(people, OCTOBER);
    }

    private void open(Post post, String path) {
        Set<Class<? extends Component>> views = Set.of(LossesView.class, AreaLossView.class, EnergyEntryView.class);
        screen.open(people.get(post), views);
        int query = path.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent()
                    .navigate(
                            path.substring(0, query),
                            com.vaadin.flow.router.QueryParameters.fromString(path.substring(query + 1)));
        }
    }

    private static void click(String button) {
        var found = _find(Button.class, spec -> spec.withText(button));
        _click(found.getLast());
    }

    private static String shown() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static TextField energy(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<LossCause> cause() {
        return _get(Select.class, spec -> spec.withLabel("原因"));
    }
}
