package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** Somebody records what he found, the person answers from the chat, and somebody who is not concerned decides. */
@BrowserTest
class FindingsBT {

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
    @UseCase("UC-023")
    void aFindingIsRecordedAnsweredInTheChatAndDecided() {
        Person specialist = browser.signIn("6001");
        specialist.opens("findings/new");
        chooses(specialist, "错抄");
        fills(specialist, "户号、台区编号或表号", customer());
        specialist.page().getByLabel("查实情况").fill("现场示数 1520，系统录入 1250");
        specialist.keeps("findings-1-form");
        specialist.clicks("登记");
        specialist.sees("取证材料");
        attaches(specialist);
        specialist.keeps("findings-2-recorded");
        String id = latest("finding");

        Person manager = browser.signIn("3001");
        manager.opensTheAssistant();
        Locator item = manager.item(about("finding", id));
        item.getByText("已收到").click();
        manager.sees("已收到 ·");
        manager.keeps("findings-3-chat");
        manager.item(about("finding", id)).getByText("去办理").click();
        manager.sees("现场示数 1520，系统录入 1250");
        manager.clicks("提出异议");
        words(manager, "抄表照片为 1250，请复核");
        manager.clicks("提出异议");
        manager.sees("异议待裁定");

        Person leader = browser.signIn("8001");
        leader.opens("findings");
        leader.keeps("findings-4-list");
        leader.opens("findings/" + id);
        leader.sees("抄表照片为 1250，请复核");
        leader.clicks("异议成立");
        words(leader, "照片属实");
        leader.clicks("异议成立");
        leader.sees("此问题已撤销，不计考核");
        assertThat(jdbc.sql("select state from finding where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("DROPPED");
    }

    @Test
    @UseCase("UC-025")
    void aTheftIsReportedOnThePhoneVerifiedAndToldAsAReward() {
        Person finder = browser.signInOnPhone("3001");
        finder.opens("findings/new");
        fills(finder, "户号、台区编号或表号", customer());
        finder.page().getByLabel("查获经过").fill("表前搭接导线用电，已拍照");
        finder.keeps("theft-1-form-phone");
        finder.clicks("登记");
        finder.sees("待核实");
        attaches(finder);
        finder.keeps("theft-2-report-phone");
        String theft = latest("theft_report");

        Person leader = browser.signIn("8001");
        leader.opens("findings/thefts/" + theft);
        leader.sees("表前搭接导线用电");
        leader.clicks("核实通过");
        words(leader, "已到现场核对，照片属实");
        leader.clicks("核实通过");
        leader.sees("已核实。查获人会收到奖励通知");
        leader.keeps("theft-3-verified");
        String id = latest("finding");

        finder.opensTheAssistant();
        Locator item = finder.item(about("finding", id));
        item.getByText("奖励 · 请您确认").waitFor();
        item.getByText("奖励：100.00").waitFor();
        assertThat(item.innerText()).doesNotContain("考核", "扣减", "整改", "超期");
        finder.keeps("theft-4-chat-phone");
        finder.opens("findings/" + id);
        finder.clicks("认可");
        finder.sees("期满记入奖励");
        finder.keeps("theft-5-accepted-phone");
        finder.opens("findings");
        finder.sees("表前搭接导线用电");
        finder.keeps("theft-6-list-phone");
        assertThat(widerThanThePhone(finder)).as("nothing is cut off sideways").isFalse();
    }

    @Test
    @UseCase("UC-025")
    void aGraveCaseGoesToTheSuperiorDepartmentAndItsAnswerEndsIt() {
        Person specialist = browser.signIn("6001");
        specialist.opens("findings/new");
        chooses(specialist, "估抄");
        fills(specialist, "户号、台区编号或表号", customer());
        specialist.page().getByLabel("查实情况").fill("连续三个月未到现场，按上月示数估抄");
        specialist.page().getByLabel("情节严重").check();
        specialist.keeps("grave-1-form");
        specialist.clicks("登记");
        specialist.sees("取证材料");
        attaches(specialist);
        String id = latest("finding");
        Person manager = browser.signInOnPhone("3001");
        manager.opens("findings/" + id);
        manager.clicks("认可");
        manager.sees("责任人已认可");

        specialist.opens("findings/" + id);
        specialist.clicks("移交上级部门");
        field(specialist, "上级部门").waitFor();
        specialist.keeps("grave-2-hand-over");
        specialist.clicks("移交");
        specialist.sees("请填写");
        specialist.keeps("grave-3-hand-over-refused");
        Person phone = browser.signInOnPhone("6001");
        phone.opens("findings/" + id);
        phone.clicks("移交上级部门");
        field(phone, "上级部门").fill("县公司营销部");
        field(phone, "移交内容").fill("估抄三个月，附现场照片");
        phone.keeps("grave-4-hand-over-phone");
        phone.clicks("移交");
        phone.sees("已移交");
        phone.keeps("grave-5-handed-over-phone");
        phone.clicks("登记上级答复");
        field(phone, "上级答复").fill("责令补抄，计入县公司通报");
        phone.keeps("grave-6-answer-phone");
        specialist.opens("findings/" + id);
        specialist.sees("已移交，待答复");
        specialist.keeps("grave-7-handed-over");
        specialist.clicks("登记上级答复");
        field(specialist, "上级答复").fill("责令补抄，计入县公司通报");
        specialist.keeps("grave-8-answer");
        specialist.clicks("登记");
        specialist.sees("已登记上级答复");
        specialist.keeps("grave-9-answered");
    }

    private static Locator field(Person person, String label) {
        return person.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static boolean widerThanThePhone(Person person) {
        return Boolean.TRUE.equals(person.page()
                .evaluate("() => document.documentElement.scrollWidth > 390"
                        + " || [...document.querySelectorAll('.findings-row a')]"
                        + ".some(a => a.getBoundingClientRect().right > 390)"));
    }

    private static void chooses(Person person, String kind) {
        person.page().locator("vaadin-select").first().click();
        person.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
    }

    private static void fills(Person person, String label, String text) {
        person.page().getByLabel(label).fill(text);
        person.page().keyboard().press("Tab");
        person.sees(text + "）");
    }

    private static void words(Person person, String text) {
        person.page().locator("vaadin-dialog").getByLabel("原因").fill(text);
    }

    private static void attaches(Person person) {
        person.page()
                .locator("vaadin-upload:not(.attachments-camera) input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", TestFiles.jpeg(1200, 900)));
        person.page().locator(".attachments-text a").waitFor();
    }

    /** One in an area of 3001's. */
    private String customer() {
        return jdbc.sql("select c.customer_no from customer c join area_manager m on m.area_id = c.area_id"
                        + " and m.valid_to is null join employee e on e.id = m.employee_id"
                        + " where e.employee_no = '3001' order by c.id limit 1 offset "
                        + jdbc.sql("select count(*) from theft_report")
                                .query(Long.class)
                                .single())
                .query(String.class)
                .single();
    }

    private String latest(String table) {
        return jdbc.sql("select max(id) from " + table).query(String.class).single();
    }

    private String about(String table, String id) {
        return jdbc.sql("select about_title from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
