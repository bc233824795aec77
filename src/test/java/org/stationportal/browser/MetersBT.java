package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;

/** The rotation list worked off: an area manager reports on the phone, the leader chooses for the replacement plan. */
@BrowserTest
@UseCase("UC-022")
class MetersBT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheListOnThePhoneIntoTheReplacementPlan() {
        List<String> old = jdbc.sql("select m.meter_no from meter m join area_manager k on k.area_id = m.area_id"
                        + " join employee e on e.id = k.employee_id where e.employee_no = '3001' and m.removed_at is null"
                        + " and m.customer_id is not null order by m.id limit 2")
                .query(String.class)
                .list();
        jdbc.sql("update meter set verified_on = '2010-01-01' where meter_no in (:old)")
                .param("old", old)
                .update();

        Person manager = browser.signInOnPhone("3001");
        manager.opens("meters");
        row(manager, old.getFirst()).waitFor();
        manager.keeps("meters-1-list-phone");
        assertThat(manager.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        assertThat(manager.page()
                        .evaluate("[...document.querySelectorAll('vaadin-grid')].filter(g => g.offsetParent)"
                                + ".every(g => g.$.table.scrollWidth <= g.$.table.clientWidth)"))
                .as("no column is cut")
                .isEqualTo(true);
        manager.page().getByText(old.getFirst()).first().click();
        manager.sees("已超期");
        manager.clicks("上报异常");
        manager.clicks("上报");
        manager.sees("请选择");
        manager.page().locator("vaadin-dialog vaadin-select").first().click();
        manager.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("黑屏"))
                .click();
        manager.page().getByLabel("情况").fill("显示屏无显示");
        manager.keeps("meters-2-report-phone");
        manager.clicks("上报");
        manager.sees("已上报，表计进入异常清单。");
        manager.keeps("meters-3-reported-phone");
        Locator toast = manager.page().locator("vaadin-notification-card").last();
        assertThat(toast.boundingBox().y)
                .as("no button under the thumb is covered")
                .isLessThan(200);

        Person leader = browser.signIn("7001");
        leader.opens("meters");
        row(leader, old.getFirst()).waitFor();
        leader.keeps("meters-4-list");
        choose(leader, 0);
        choose(leader, 1);
        leader.clicks("纳入换表计划（2）");
        leader.sees("已将 2 只电能表纳入换表计划");
        leader.sees("月换表计划");
        leader.keeps("meters-5-planned");
        leader.page().locator("a[href^='plans/']").first().click();
        leader.page().locator("vaadin-grid").first().waitFor();
        leader.sees("拟定中");
        leader.keeps("meters-6-plan");
        assertThat(jdbc.sql(
                                "select count(*) from plan_item i join plan p on p.id = i.plan_id and p.kind = 'REPLACEMENT'"
                                        + " where i.no in (:old) and i.state = 'PLANNED'")
                        .param("old", old)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        leader.opens("meters");
        leader.page().getByRole(AriaRole.TAB).getByText("按台区").click();
        leader.page()
                .locator("vaadin-grid:visible vaadin-grid-cell-content")
                .getByText("台区")
                .first()
                .waitFor();
        leader.keeps("meters-7-areas");
    }

    private static Locator row(Person person, String meterNo) {
        return person.page().locator("vaadin-grid a").getByText(meterNo).first();
    }

    /** Ticks the box of a row, from 0. */
    private static void choose(Person person, int row) {
        person.page().locator("vaadin-grid vaadin-checkbox:visible").nth(row).click();
    }
}
