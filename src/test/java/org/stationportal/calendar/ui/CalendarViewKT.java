package org.stationportal.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.IntegrationTest;
import org.stationportal.base.Texts;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.CountingRule;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.WorkingHours;

/** The administrator's calendar and the strip, in Chinese; every change is rolled back. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class CalendarViewKT {

    @Autowired
    Calendars calendars;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void openTheView() {
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Texts.CHINESE);
        UI.getCurrent().add(new CalendarView(calendars));
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    @Test
    void showsWhichYearsArePublished() {
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getTextRecursively()))
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
    void showsTheDaysBeforeItImportsThem() {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("放假安排(JSON)")), """
                {"year": 2028, "days": [
                  {"name": "元旦", "date": "2028-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2028-01-09", "isOffDay": false},
                  {"name": "春节", "date": "2028-01-26", "isOffDay": true},
                  {"name": "清明节", "date": "2028-04-04", "isOffDay": true},
                  {"name": "劳动节", "date": "2028-05-01", "isOffDay": true},
                  {"name": "端午节", "date": "2028-05-28", "isOffDay": true},
                  {"name": "国庆节", "date": "2028-10-01", "isOffDay": true},
                  {"name": "中秋节", "date": "2028-10-03", "isOffDay": true}]}
                """);
        _click(_get(Button.class, spec -> spec.withText("检查内容")));
        _get(Paragraph.class, spec -> spec.withText("2028 年：放假 7 天，补班 1 天"));
        _get(Span.class, spec -> spec.withText("2028年1月9日(周日)"));
        _click(_get(Button.class, spec -> spec.withText("导入 2028 年")));
        assertThat(calendars.years().getLast().year()).isEqualTo(2028);
        assertThat(calendars.years().getLast().published()).isTrue();
    }

    @Test
    void changesTheWorkingHours() {
        _setValue(_find(TimePicker.class, spec -> spec.withLabel("结束")).getLast(), LocalTime.of(18, 0));
        _click(_get(Button.class, spec -> spec.withText("保存工作时间")));
        assertThat(calendars.workingHours().spans().getLast()).isEqualTo(WorkingHours.Span.of("14:00", "18:00"));
        _get(Paragraph.class, spec -> spec.withText("现行：08:30–12:00 · 14:00–18:00"));
    }

    @Test
    void explainsADeadlineAsAStrip() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new DeadlineStrip(calendars.explain(Instant.parse("2026-10-09T02:00:00Z"), 2)));
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getTextRecursively()))
                .containsExactly(
                        "10/9周五·起算10月9日(周五):起算日，不计",
                        "10/10周六1补班10月10日(周六):第 1 个工作日(国庆节补班)",
                        "10/11周日·10月11日(周日):周末，不计",
                        "10/12周一2到期10月12日(周一):第 2 个工作日，到期");
        _get(Paragraph.class, spec -> spec.withText("10月9日(周五)起算，当日不计；第 2 个工作日为 10月12日(周一)17:30，到期。"));
    }

    @Test
    void showsStopsHatchedAndTheHolidayInTheReadersLanguage() {
        Instant start = Instant.parse("2026-09-30T02:00:00Z");
        Instant due = Instant.parse("2026-10-02T02:00:00Z");
        var explanation = new DeadlineExplanation(
                new CountingRule.Elapsed(Duration.ofHours(24)),
                start,
                List.of(
                        new DeadlineExplanation.Step(DeadlineExplanation.Cause.RULE, start.plusSeconds(86_400)),
                        new DeadlineExplanation.Step(DeadlineExplanation.Cause.STOPS, due)),
                0,
                List.of(new DeadlineExplanation.Pause(
                        Instant.parse("2026-09-30T16:00:00Z"),
                        Optional.of(Instant.parse("2026-10-01T16:00:00Z")),
                        "停电")),
                due,
                1,
                List.of(
                        elapsed(LocalDate.of(2026, 9, 30), 1, 14, 0),
                        elapsed(LocalDate.of(2026, 10, 1), 2, 0, 24),
                        elapsed(LocalDate.of(2026, 10, 2), 3, 10, 0)));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new DeadlineStrip(explanation));
        assertThat(_find(ListItem.class).stream().map(ListItem::getClassNames))
                .extracting(names -> names.contains("deadline-stopped"))
                .containsExactly(false, true, false);
        assertThat(_find(ListItem.class).get(2).getElement().getTextRecursively())
                .isEqualTo("10/2周五10 小时到期10月2日(周五):计时 10 小时，到期");
        _get(Paragraph.class, spec -> spec.withText("10月1日(周四)00:00 至 10月2日(周五)00:00 中止(停电)。"));
        UI.getCurrent().removeAll();
        UI.getCurrent().setLocale(Texts.ENGLISH);
        UI.getCurrent().add(new DeadlineStrip(calendars.explain(start, 1)));
        assertThat(_find(ListItem.class).get(1).getElement().getTextRecursively())
                .contains("National Day");
    }

    private CountedDay elapsed(LocalDate date, int number, int ran, int stood) {
        return new CountedDay(
                date, true, number, calendars.calendar().day(date), Duration.ofHours(ran), Duration.ofHours(stood));
    }
}
