package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A fitter's appeal with a photo from the phone, upheld by his leader, and overturned by the head. */
@BrowserTest
class AppealBT {

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
    @UseCase("UC-027")
    void fromTheEntryToTheSecondInstance() throws Exception {
        long entry = entryOfTheFitter();
        Person fitter = browser.signInOnPhone("2001");
        String month = jdbc.sql("select month from ledger_entry where id = :id")
                .param("id", entry)
                .query(String.class)
                .single();
        fitter.opens("my-month/" + month + "/" + entry);
        fitter.sees("公示结束前均可申诉");
        fitter.keeps("appeal-1-entry-phone");
        fitter.clicks("申诉");
        fitter.sees("提出申诉");
        fitter.page().getByLabel("理由").fill("暴雨冲毁道路，抢修车辆绕行到达，有现场照片。");
        fitter.page()
                .locator("vaadin-upload:not(.attachments-camera) input[type=file]")
                .first()
                .setInputFiles(
                        new FilePayload[] {new FilePayload("冲毁的道路.jpg", "image/jpeg", TestFiles.jpeg(1600, 1200))});
        fitter.page().locator(".attachments-text a").waitFor();
        fitter.keeps("appeal-2-form-phone");
        fitter.clicks("提交申诉");
        fitter.sees("待裁定");
        fitter.keeps("appeal-3-filed-phone");

        decide("7001", entry, "维持：记录仍计入考核", "照片不能说明到场时间", "appeal-4-leader");
        fitter.opens("appeals/" + entry);
        fitter.sees("照片不能说明到场时间");
        fitter.page().getByLabel("理由").fill("补充派工单，到场时间 07:40。");
        fitter.clicks("提交复议申请");
        fitter.sees("复议");
        fitter.keeps("appeal-5-second-phone");

        decide("9001", entry, "申诉成立：记录不计入，已批准月份作冲销", "派工单证明按时到场", "appeal-6-head");
        fitter.opens("my-month/" + month);
        fitter.sees("申诉成立");
        fitter.keeps("appeal-7-overturned-phone");
        fitter.opensTheAssistant();
        fitter.sees("申诉结果 · 申诉成立");
        fitter.keeps("appeal-8-told-phone");
        assertThat(jdbc.sql("select counts from standing_entry where id = :id")
                        .param("id", entry)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private void decide(String who, long entry, String decision, String reason, String name) {
        Person decider = browser.signIn(who);
        decider.opens("appeals");
        decider.sees("件申诉待您裁定");
        decider.keeps(name + "-list");
        decider.opens("appeals/" + entry);
        decider.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(decision))
                .check();
        decider.page().getByLabel("裁定理由").fill(reason);
        decider.keeps(name);
        decider.clicks("作出裁定");
        decider.sees(reason);
    }

    private long entryOfTheFitter() {
        return jdbc.sql("""
                select max(e.id) from standing_entry e join employee p on p.id = e.employee_id
                where p.employee_no = '2001' and e.review is null and e.appeal is null and e.reverses_entry_id is null""").query(Long.class).single();
    }
}
