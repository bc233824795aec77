package org.stationportal.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.UseCase;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.MonthScene;
import org.stationportal.assessment.MonthState;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Publishing a month and reading it, and leaving what is pending to the next. */
@IntegrationTest
@UseCase("UC-026")
class PublicationKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private MonthScene scenes;

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theHeadPublishesAndEverybodyReads() {
        var scene = scenes.at(MonthState.APPROVED);
        open(scene.people().get(Post.STATION_HEAD), "month/2026-10");
        click("公示");
        IntegerField days = _get(IntegerField.class);
        assertThat(days.getHelperText()).isEqualTo("公示至 11月5日(周四)");
        _setValue(days, 0);
        confirm("公示");
        assertThat(days.getErrorMessage()).isEqualTo("公示期为 1 到 30 个工作日。");
        _setValue(days, 5);
        assertThat(days.getHelperText()).isEqualTo("公示至 11月9日(周一)");
        confirm("公示");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：公示中");
        click("归档");
        assertThat(scenes.month(scene).state()).isEqualTo(MonthState.PUBLISHED);
        screen.close();
        open(scene.people().get(Post.FITTER), "published");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月考核结果公示");
        assertThat(KaribuScreen.text(_get(Main.class))).contains("公示至 11月9日(周一)", "1.3 计量故障处理 −20.00 元", "提出申诉");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void aMonthThatIsNotPublishedShowsNothing() {
        var scene = scenes.at(MonthState.APPROVED);
        open(scene.people().get(Post.FITTER), "published/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月考核结果尚未公示");
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void theHeadLeavesAnAppealToTheNextMonth() {
        var scene = scenes.at(MonthState.SUBMITTED);
        scenes.decided(
                scene.entry(), EntryDecision.Kind.APPEALED, scene.people().get(Post.FITTER));
        open(scene.people().get(Post.STATION_HEAD), "month/2026-10");
        assertThat(KaribuScreen.text(_get(Main.class))).contains("1 条记录申诉未处理完");
        click("移至次月");
        _setValue(_get(TextArea.class), "申诉人出差，下月处理");
        confirm("移至次月");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月：可以批准");
        assertThat(KaribuScreen.text(_get(Main.class))).contains("1 条申诉中的记录移至次月 · 申诉人出差，下月处理");
    }

    private void open(EmployeeId person, String path) {
        screen.open(person, Set.of(MyMonthView.class, TeamReviewView.class, MonthView.class, PublishedView.class));
        UI.getCurrent().navigate(path);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** The button of the dialog, which stands after the one of the page. */
    private static void confirm(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }
}
