package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.attachments.TestFiles;
import org.stationportal.browser.Browser.Person;

/** The month's plans at a desk and in the field: a specialist's spot check, an area manager's patrol with a photo. */
@BrowserTest
@UseCase("UC-020")
class PlansBT {

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
    void aSpotCheckAtTheDeskAndAPatrolOnThePhone() throws Exception {
        String specialistNo = "6001";
        Person specialist = browser.signIn(specialistNo);
        specialist.opens("demolition-areas");
        String area = jdbc.sql("select a.name from transformer_area a join area_manager m on m.area_id = a.id"
                        + " join employee e on e.id = m.employee_id where e.employee_no = '3001' order by a.id limit 1")
                .query(String.class)
                .single();
        specialist.chooses("台区", area);
        specialist.clicks("标为拆迁片区");
        specialist.sees("已标为拆迁片区。");
        specialist.keeps("plans-1-demolition");
        specialist.opens("plans?mine=false");
        specialist.clicks("生成本月计划");
        specialist.sees("本月计划已生成");
        listed(specialist, "拆迁片区巡视");
        looks(specialist, "plans-2-list");
        specialist.clicks("看板");
        specialist.page().locator(".sp-board").waitFor();
        looks(specialist, "plans-3-board");
        specialist.clicks("月历");
        specialist.page().locator(".plans-month").waitFor();
        looks(specialist, "plans-4-month");

        specialist.opens("plans/" + plan("SPOT_CHECK", specialistNo));
        specialist.sees("完成下一项");
        looks(specialist, "plans-5-spot-check");
        specialist.page().locator("a.plans-big").click();
        specialist.page().getByLabel("备注").fill("现场示数与抄表一致");
        looks(specialist, "plans-6-item");
        specialist.clicks("完成");
        specialist.sees("已办理");
        specialist.sees("列入已提交的周工作总结后才计入完成数");
        specialist.keeps("plans-7-item-done");
        specialist.opens("plans/" + plan("SPOT_CHECK", specialistNo) + "/print");
        specialist.sees("办理人签名");
        specialist.keeps("plans-8-print");

        Person manager = browser.signInOnPhone("3001");
        manager.opens("my-plan");
        manager.sees("拆迁片区巡视");
        looks(manager, "plans-9-mine-phone");
        long patrol = jdbc.sql("select i.id from plan_item i join plan p on p.id = i.plan_id where p.kind = 'PATROL'"
                        + " and i.name = :area order by i.id desc limit 1")
                .param("area", area)
                .query(Long.class)
                .single();
        Locator line = manager.page().locator("a.plans-item[href='plan-items/" + patrol + "']");
        assertThat(line.boundingBox().height).isGreaterThanOrEqualTo(48);
        line.click();
        manager.sees("办理结果");
        manager.page().getByText("有问题").first().click();
        Locator done = manager.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("完成").setExact(true));
        assertThat(done.boundingBox().y + done.boundingBox().height).isLessThanOrEqualTo(844);
        done.click();
        manager.sees("请填写原因");
        manager.page().getByLabel("备注").fill("3 号楼已搬空，表箱需拆除");
        manager.page()
                .locator("vaadin-upload:not(.attachments-camera) input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", TestFiles.jpeg(1600, 1200)));
        manager.page().locator(".attachments-text a").waitFor();
        looks(manager, "plans-10-patrol-phone");
        // without a connection the press waits: what was written stays, and is saved once the connection is back
        manager.context().setOffline(true);
        done.click();
        assertThat(state(patrol)).isEqualTo("PLANNED");
        assertThat(manager.page().getByLabel("备注").inputValue()).isEqualTo("3 号楼已搬空，表箱需拆除");
        manager.keeps("plans-10-offline-phone");
        manager.context().setOffline(false);
        manager.sees("已办理");
        manager.sees("3 号楼已搬空，表箱需拆除");
        manager.keeps("plans-11-done-phone");
        assertThat(state(patrol)).isEqualTo("DONE");
        manager.opens("plans");
        listed(manager, "拆迁片区巡视");
        manager.keeps("plans-12-list-phone");
        manager.clicks("月历");
        manager.page().locator(".plans-month").waitFor();
        manager.keeps("plans-13-month-phone");
        manager.opens("");
        manager.sees("我的计划");
        manager.keeps("plans-14-home-phone");
    }

    private static void listed(Person person, String kind) {
        person.page()
                .locator(".plans-list a")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .waitFor();
    }

    /** In both lights. */
    private static void looks(Person person, String name) {
        person.keeps(name);
        boolean dark =
                Boolean.TRUE.equals(person.page().evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
        emulate(person, dark ? ColorScheme.LIGHT : ColorScheme.DARK);
        person.keeps(name + (dark ? "-light" : "-dark"));
        emulate(person, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static void emulate(Person person, ColorScheme scheme) {
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private String state(long item) {
        return jdbc.sql("select state from plan_item where id = :id")
                .param("id", item)
                .query(String.class)
                .single();
    }

    private long plan(String kind, String employeeNo) {
        return jdbc.sql(
                        "select p.id from plan p join plan_holder h on h.plan_id = p.id join employee e on e.id = h.employee_id"
                                + " where p.kind = :kind and e.employee_no = :no order by p.id desc limit 1")
                .param("kind", kind)
                .param("no", employeeNo)
                .query(Long.class)
                .single();
    }
}
