package org.stationportal.deadlines.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
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
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.Post;

/** New figures of a clause: what is open and would have had another deadline is shown for information. */
@IntegrationTest
class ClausesViewKT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Clauses clauses;

    private TestStation.People people;

    @BeforeEach
    void open() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", "C" + System.nanoTime(), "计量故障 试验", "meter-faults/1"),
                        people.station(),
                        people.business(),
                        List.of(people.get(Post.FITTER)),
                        clock.instant(),
                        new Budget.WorkingDays(4),
                        "RESIDENTIAL_METER",
                        false)));
        screen.open(people.get(Post.ADMINISTRATOR), Set.of(ClausesView.class));
        UI.getCurrent().navigate(ClausesView.class);
        int place = clauses.all(UI.getCurrent().getLocale()).stream()
                .map(clause -> clause.code())
                .toList()
                .indexOf("1.3");
        _click(_find(Button.class, spec -> spec.withText("调整标准")).get(place));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theEffectOfNewFiguresIsShownAsInformationAndSavesNothing() {
        IntegerField days = _get(IntegerField.class, spec -> spec.withLabel("计划处理(工作日)"));
        _setValue(days, 6);
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        assertThat(dialog())
                .contains(
                        "在办 1 件中，若按新参数受理，1 件的时限会不同。",
                        "仅供参考：新版本只适用于生效日起受理的事项，在办事项的时限不变。",
                        "原 11月6日(周五)17:30",
                        "新 11月10日(周二)17:30",
                        "推后");
        assertThat(clauses.versions(people.station(), "1.3")).hasSize(1);

        _setValue(days, 4);
        assertThat(dialog()).doesNotContain("仅供参考");
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        assertThat(dialog()).contains("在办 1 件，按新参数时限都一样。");
    }

    @Test
    void aFigureOutOfItsRangeIsSaidAtItsField() {
        IntegerField days = _get(IntegerField.class, spec -> spec.withLabel("计划处理(工作日)"));
        _setValue(days, 0);
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        assertThat(days.getErrorMessage()).isEqualTo("请输入 1 到 250 的整数。");
    }

    @Test
    void eachClauseLeadsToItsLadder() {
        assertThat(_find(Anchor.class, spec -> spec.withText("提醒阶梯")).stream().map(Anchor::getHref))
                .contains("admin/ladders/1.3");
    }

    private static String dialog() {
        return KaribuScreen.text(_get(Dialog.class));
    }
}
