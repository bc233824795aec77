package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;

/**
 * The main job from the counter to the approved month, played by five people in a real browser with the demo clock; a
 * screenshot of each step is kept in {@code target/screenshots}. It has a demo station of its own: the dates it expects
 * follow from the day on which the demo begins, and others move that clock as well.
 */
@BrowserTest(schema = "main_job")
class MainJobBT {

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
    @UseCase({"UC-001", "UC-002", "UC-003", "UC-004", "UC-005", "UC-006", "UC-007", "UC-008", "UC-009", "UC-010"})
    void fromTheCounterToTheApprovedMonth() throws Exception {
        String customer = jdbc.sql("select customer_no from customer where category = 'RESIDENTIAL'"
                        + " and voltage = 'V220' order by customer_no limit 1")
                .query(String.class)
                .single();
        String name = jdbc.sql("select name from customer where customer_no = :no")
                .param("no", customer)
                .query(String.class)
                .single();
        Person clerk = browser.signIn("1001");
        Person surveyor = browser.signIn("3001");
        Person fitter = browser.signIn("2001");
        Person leader = browser.signIn("7001");
        Person head = browser.signIn("9001");

        // 1: the clerk takes the application in; the screen explains the promised date over holiday and make-up workday
        surveyor.opensTheAssistant();
        fitter.opensTheAssistant();
        leader.opensTheAssistant();
        clerk.opens("counter");
        clerk.chooses("客户", customer);
        clerk.sees("10月13日(周二)17:30");
        clerk.sees("国庆节");
        clerk.sees("补班");
        clerk.page().getByLabel("有效身份证件").check();
        clerk.page().getByLabel("用电地址物权证件").check();
        clerk.chooses("查勘人", "黄秀英");
        clerk.chooses("装表人", "李强");
        clerk.keeps("1-counter");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("已受理，申请编号");
        clerk.keeps("1-taken-in");
        String no = jdbc.sql("select application_no from service_application order by id desc limit 1")
                .query(String.class)
                .single();
        clerk.opens("receipts/" + no);
        clerk.sees("用电业务受理回执");
        clerk.keeps("1-receipt");

        // 2: application and obligations are there together; the surveyor sees the message without a reload
        assertThat(obligations(no)).isEqualTo(4);
        surveyor.sees("查勘 · " + name);
        surveyor.keeps("2-message");
        surveyor.item(name).getByText("已收到").click();
        surveyor.sees("已收到 ·");

        // 3 and 4: reminders as time passes; one stage after the other is done, and the next derives from the real end
        time("2026-10-08T10:00:00+08:00", "advance");
        surveyor.sees("还剩 1 个工作日", "查勘 · " + name);
        surveyor.keeps("3-reminder");
        surveyor.completes("查勘 · " + name);
        surveyor.sees("上报 · " + name);
        surveyor.completes("上报 · " + name);
        fitter.sees("装表通电 · " + name);
        fitter.opens("obligations/" + stage(no, "ENERGIZATION"));
        fitter.sees("为何是这天？");
        fitter.keeps("4-obligation");

        // he asks for a suspension, and the leader refuses it in his chat
        fitter.opensTheAssistant();
        fitter.asksForSuspension("装表通电 · " + name, "客户外出，要求改期");
        fitter.keeps("3-suspension-asked");
        leader.sees("客户外出，要求改期");
        leader.keeps("3-suspension-request");
        leader.clicks("不同意");
        leader.page().getByLabel("原因").fill("客户已回到本地，请按期完成");
        leader.clicks("不同意");
        fitter.sees("中止申请 · 未批准");

        // at due the alert reaches the leader; after the grace the breach makes the entry
        time("2026-10-13T17:31:00+08:00", "advance");
        leader.sees("超期预警 · 已到期", name);
        leader.keeps("3-overdue-alert");
        leader.opens("team");
        leader.keeps("3-team-board");
        awaitServed(no);
        time("2026-10-15T17:31:00+08:00", "advance");
        fitter.sees("超期考核 · 已记入台账", name);
        fitter.keeps("4-breach");
        fitter.opens("my-month/2026-10");
        fitter.sees("−20.00 元");
        fitter.keeps("4-my-month");
        assertThat(entries(no)).isEqualTo(1);

        // 5: metering faults, planned and urgent; the portal is down, and nobody is blamed before he was notified
        clerk.opens("counter");
        clerk.turnsTo("计量故障", "故障情况");
        clerk.chooses("客户", customer);
        clerk.page().getByLabel("故障情况").fill("液晶屏不显示");
        clerk.chooses("处理人", "马国庆");
        clerk.keeps("5-fault");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("已登记，故障编号");
        String fault = latestFault();
        time("2026-10-26T09:00:00+08:00", "outage");
        time("2026-10-26T09:05:00+08:00", "advance");
        assertThat(entries(fault))
                .as("nobody was notified while the portal was down")
                .isZero();
        Person late = browser.signIn("2007");
        late.opensTheAssistant();
        late.sees("超期预警", name + " 计量故障");
        late.keeps("5-after-the-outage");
        late.item(name + " 计量故障").getByText("已收到").click();
        awaitServed(fault);
        time("2026-10-27T09:30:00+08:00", "advance");
        assertThat(entries(fault)).as("seen, and the lead time has passed").isEqualTo(1);

        clerk.opens("counter");
        clerk.turnsTo("计量故障", "故障情况");
        clerk.chooses("客户", customer);
        clerk.page().getByLabel("故障情况").fill("表箱冒烟");
        clerk.page().getByLabel("紧急事故").check();
        clerk.chooses("处理人", "李强");
        clerk.keeps("5-urgent");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("已登记，故障编号");
        fitter.opensTheAssistant();
        fitter.sees("紧急事故");
        time("2026-10-27T10:20:00+08:00", "advance");
        fitter.sees("时间还剩 50%", name + " 计量故障");
        fitter.keeps("5-urgent-message");
        fitter.completes(name + " 计量故障");

        // 6: the leaders decide, the head returns it once and approves it; approved, it is locked and exported
        time("2026-11-02T09:00:00+08:00", "advance");
        leader.opens("team-review/2026-10");
        leader.clicks("开始班组复核");
        leader.sees("已开始班组复核");
        leader.keeps("6-team-review");
        leader.row("马国庆").getByText("免责").click();
        leader.page().getByLabel("原因").fill("停机期间未能通知，当日已处理");
        leader.clicks("免责");
        leader.sees("原因已留存");
        decideTheRest(leader);
        decideTheRest(browser.signIn("8001"));
        decideTheRest(head);
        decideTheRest(browser.signIn("9002"));
        leader.opens("team-review/2026-10");
        leader.clicks("报所长审批");
        leader.sees("已报审");
        head.opens("month/2026-10");
        head.sees("通知尚未送达");
        head.clicks("移至次月");
        head.page().getByLabel("原因").fill("当事人未登录，送达后记入次月");
        head.clicks("移至次月");
        head.sees("可以批准");
        head.keeps("6-month");
        head.clicks("退回");
        head.page().getByLabel("原因").fill("请补充说明马国庆的免责依据");
        head.clicks("退回");
        head.sees("已退回班组复核");
        leader.opens("team-review/2026-10");
        leader.clicks("报所长审批");
        leader.sees("已报审");
        head.opens("month/2026-10");
        head.clicks("批准");
        head.page().getByLabel("密码").fill("wrong");
        head.clicks("批准");
        head.page().getByLabel("密码").fill("demo1234");
        head.keeps("6-approve");
        head.clicks("批准");
        head.sees("已批准并封存");
        head.keeps("6-approved");
        Download workbook = head.page()
                .waitForDownload(() -> head.page().getByText("导出 Excel").click());
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
    }

    private void decideTheRest(Person person) {
        person.opens("team-review/2026-10");
        person.sees("2026年10月");
        Locator all = person.page().getByText("全部确认");
        if (all.first().isVisible()) {
            all.first().click();
            person.page()
                    .locator("vaadin-confirm-dialog")
                    .getByText("确认", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            person.sees("已确认");
        } else {
            Locator one = person.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("确认")
                                    .setExact(true));
            if (one.first().isVisible()) {
                one.first().click();
                person.sees("已确认");
            }
        }
    }

    /** Moves the demo clock as the integration account does. */
    private void time(String to, String mode) throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString("integration:integration-demo".getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/demo/clock"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"%s\", \"mode\": \"%s\"}"
                                    .formatted(
                                            java.time.OffsetDateTime.parse(to).toInstant(), mode)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private void awaitServed(String subject) {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from notice n join obligation o"
                                        + " on o.id = n.obligation_id where o.subject_id = :subject and n.lead_until is not null and o.assessed"
                                        + " and n.role = 'RESPONSIBLE'")
                                .param("subject", subject)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private long obligations(String subject) {
        return jdbc.sql("select count(*) from obligation where subject_id = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private long stage(String subject, String stage) {
        return jdbc.sql("select id from obligation where subject_id = :subject and stage = :stage")
                .param("subject", subject)
                .param("stage", stage)
                .query(Long.class)
                .single();
    }

    private long entries(String subject) {
        return jdbc.sql("select count(*) from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_id = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private String latestFault() {
        return jdbc.sql("select fault_no from meter_fault order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
