package org.stationportal.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.organization.Post;

/** The administrator's calendar and the strip, in Chinese; every change is rolled back. */
@IntegrationTest
@Transactional
class CalendarViewKT {

    private static final String NOTICE_OF_2028 = """
            {"year": 2028, "days": [
              {"name": "元旦", "date": "2028-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2028-01-09", "isOffDay": false},
              {"name": "春节", "date": "2028-01-26", "isOffDay": true},
              {"name": "清明节", "date": "2028-04-04", "isOffDay": true},
              {"name": "劳动节", "date": "2028-05-01", "isOffDay": true},
              {"name": "端午节", "date": "2028-05-28", "isOffDay": true},
              {"name": "国庆节", "date": "2028-10-01", "isOffDay": true},
              {"name": "中秋节", "date": "2028-10-03", "isOffDay": true}]}
            """;

    @Autowired
    Calendars calendars;

    @Autowired
    TestClock clock;

    @Autowired
    TestStation stations;

    @Autowired
    KaribuScreen screen;

    @BeforeEach
    void openTheView() {
        clock.set("2026-10-09T08:30");
        screen.open(stations.create().get(Post.ADMINISTRATOR), Set.of(CalendarView.class));
        UI.getCurrent().navigate(CalendarView.class);
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void showsWhichYearsArePublished() {
        assertThat(_find(ListItem.class).stream().map(KaribuScreen::text))
                .anySatisfy(text -> assertThat(text).contains("2026 年", "已公布", "放假 33 天 · 补班 6 天", "系统自带"));
    }

    @Test
    void namesTheFaultAtTheFieldAndImportsNothing() {
        long version = calendars.version();
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("放假安排(JSON)"));
        _setValue(text, "{\"year\": 2028, \"papers\": [], \"days\": []}");
        _click(_get(Button.class, spec -> spec.withText("检查内容")));
        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).isEqualTo("文件里没有日期：2028 年的放假安排可能尚未公布。");
        assertThat(_find(Button.class, spec -> spec.withText("导入 2028 年"))).isEmpty();
        assertThat(calendars.version()).isEqualTo(version);
    }

    @Test
    void showsTheDaysAndWhatTheyWouldChangeBeforeItImportsThem() {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("放假安排(JSON)")), NOTICE_OF_2028);
        _click(_get(Button.class, spec -> spec.withText("检查内容")));
        _get(Paragraph.class, spec -> spec.withText("2028 年：放假 7 天，补班 1 天"));
        _get(Span.class, spec -> spec.withText("2028年1月9日(周日)"));
        long version = calendars.version();

        _click(_get(Button.class, spec -> spec.withText("导入 2028 年")));
        assertThat(KaribuScreen.text(_get(Dialog.class))).contains("在办", "件", "保存后在后台重新计算");
        _click(_get(Button.class, spec -> spec.withText("返回")));
        _assertNone(Dialog.class);
        assertThat(calendars.version()).isEqualTo(version);

        _click(_get(Button.class, spec -> spec.withText("导入 2028 年")));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(calendars.years().getLast().year()).isEqualTo(2028);
        assertThat(calendars.years().getLast().published()).isTrue();
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void changesTheWorkingHoursAfterALookAtWhatTheyWouldChange() {
        _setValue(_find(TimePicker.class, spec -> spec.withLabel("结束")).getLast(), LocalTime.of(18, 0));
        _click(_get(Button.class, spec -> spec.withText("保存工作时间")));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("工作时间改为 08:30–12:00 · 14:00–18:00：保存前请核对影响");
        assertThat(calendars.workingHours()).isEqualTo(WorkingHours.DEFAULT);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(calendars.workingHours().spans().getLast()).isEqualTo(WorkingHours.Span.of("14:00", "18:00"));
        _get(Paragraph.class, spec -> spec.withText("现行：08:30–12:00 · 14:00–18:00"));
    }

    @Test
    void hoursThatDoNotChangeAskNothing() {
        long version = calendars.version();
        _click(_get(Button.class, spec -> spec.withText("保存工作时间")));
        _assertNone(Dialog.class);
        assertThat(calendars.version()).isEqualTo(version);
    }

    @Test
    void explainsADeadlineAsAStrip() {
        var strip = new DeadlineStrip(calendars.explain(Instant.parse("2026-10-09T02:00:00Z"), 2));
        UI.getCurrent().add(strip);
        assertThat(_find(strip, ListItem.class).stream().map(KaribuScreen::text))
                .containsExactly(
                        "10/9周五·起算10月9日(周五)：起算日，不计",
                        "10/10周六1补班10月10日(周六)：第 1 个工作日(国庆节补班)",
                        "10/11周日·10月11日(周日)：周末，不计",
                        "10/12周一2到期10月12日(周一)：第 2 个工作日，到期");
        _get(Paragraph.class, spec -> spec.withText("10月9日(周五)起算，当日不计；第 2 个工作日为 10月12日(周一)17:30，到期。"));
    }
}
