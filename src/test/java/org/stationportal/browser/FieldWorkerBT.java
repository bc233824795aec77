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

/** A repair call taken down at the desk and seen through by somebody in the field, with a phone in one hand. */
@BrowserTest
class FieldWorkerBT {

    private static final int SMALLEST_TARGET = 40;

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
    @UseCase("UC-018")
    void fromTheCallToTheCallBack() {
        Person clerk = browser.signIn("1001");
        clerk.opens("counter");
        clerk.page().getByRole(AriaRole.TAB).getByText("报修").click();
        clerk.page().getByLabel("来电人").fill("王大妈");
        clerk.page().getByLabel("联系电话").fill("13812345678");
        clerk.page().getByLabel("地址").fill("城关镇东街 8 号 3 单元");
        clerk.page().getByLabel("故障情况").fill("楼道电表箱冒烟，已断电");
        clerk.keeps("repairs-1-counter");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("已登记，报修编号");
        clerk.keeps("repairs-1-taken-in");
        String no = jdbc.sql("select call_no from repair_call order by id desc limit 1")
                .query(String.class)
                .single();
        List<String> onDuty = jdbc.sql(
                        "select e.employee_no from repair_call_on_duty d join repair_call c on c.id = d.call_id"
                                + " join employee e on e.id = d.employee_id where c.call_no = :no order by e.employee_no desc")
                .param("no", no)
                .query(String.class)
                .list();
        assertThat(onDuty).hasSize(2);

        Person worker = browser.signInOnPhone(onDuty.getFirst());
        worker.opens("my-repairs");
        worker.sees("城关镇东街 8 号 3 单元");
        worker.keeps("repairs-2-mine-phone");
        assertThat(worker.page().locator("a[href='tel:13812345678']").first().isVisible())
                .isTrue();
        worker.page().getByText("城关镇东街 8 号 3 单元").first().click();
        big(worker, "接单");
        worker.keeps("repairs-3-accept-phone");
        press(worker, "接单");
        big(worker, "到达现场");

        // without a connection the press waits and is not lost; pressed in haste it counts once
        worker.page().getByLabel("备注").fill("3 单元楼道口");
        worker.context().setOffline(true);
        big(worker, "到达现场").click();
        assertThat(stamped(no, "ARRIVED")).isZero();
        worker.keeps("repairs-4-offline-phone");
        worker.context().setOffline(false);
        big(worker, "恢复供电");
        assertThat(stamped(no, "ARRIVED")).isOne();
        worker.keeps("repairs-5-arrived-phone");
        press(worker, "恢复供电");
        big(worker, "满意");
        worker.keeps("repairs-6-call-back-phone");
        press(worker, "满意");
        worker.page().getByText("回访").first().waitFor();
        worker.page()
                .locator(".repairs-big")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        worker.keeps("repairs-7-closed-phone");
        assertThat(jdbc.sql("select o.status from obligation o where o.subject_id = :no")
                        .param("no", no)
                        .query(String.class)
                        .single())
                .isEqualTo("FULFILLED");

        Person leader = browser.signIn("7001");
        leader.opens("repair-calls");
        leader.sees("抢修中");
        leader.keeps("repairs-8-board");
        leader.opens("duty-roster");
        leader.sees("曾庆林");
        leader.keeps("repairs-9-roster");
        leader.page().locator("[data-day='2026-10-03'], .repairs-day").last().click();
        leader.sees("更改记录");
        leader.keeps("repairs-9-roster-day");
        leader.opens("repair-calls/" + no);
        leader.sees("报修信息");
        leader.keeps("repairs-10-call");
        worker.opens("duty-roster");
        worker.sees("曾庆林");
        worker.keeps("repairs-11-roster-phone");
    }

    private static Locator big(Person person, String name) {
        Locator button = person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
        button.waitFor();
        assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(button.boundingBox().y + button.boundingBox().height)
                .as("under the thumb, not below the edge")
                .isLessThanOrEqualTo(844);
        return button;
    }

    private static void press(Person person, String name) {
        big(person, name).click();
    }

    private long stamped(String no, String step) {
        return jdbc.sql("select count(*) from repair_call_step s join repair_call c on c.id = s.call_id"
                        + " where c.call_no = :no and s.step = :step")
                .param("no", no)
                .param("step", step)
                .query(Long.class)
                .single();
    }
}
