package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
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

/**
 * The end of a month as the right people play it in a real browser: review, submission, return, approval, publication,
 * a reversal in the next month, and the closing; the wrong people are refused.
 */
@BrowserTest(schema = "month_end")
class MonthBT {

    private static final String INTEGRATION = "Basic "
            + Base64.getEncoder().encodeToString("integration:integration-demo".getBytes(StandardCharsets.UTF_8));

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
    @UseCase({"UC-009", "UC-010", "UC-026", "UC-027"})
    void fromTheEntryToTheClosedMonth() throws Exception {
        time("2026-10-09T09:00:00+08:00");
        Person clerk = browser.signIn("1001");
        Person leader = browser.signIn("7001");
        Person head = browser.signIn("9001");
        Person deputy = browser.signIn("9002");

        // the leader was reminded; a clerk who types the address is refused
        leader.opensTheAssistant();
        leader.page().getByText("2026年9月考核：请认定班组记录").first().waitFor();
        leader.keeps("month-1-reminded");
        for (String page : new String[] {"team-review/2026-09", "month/2026-09"}) {
            clerk.opens(page);
            clerk.sees("没有权限");
        }
        clerk.opens("published/2026-09");
        clerk.sees("2026年9月考核结果尚未公示");

        appeals(leader, clerk);

        // the teams decide, the month is submitted, returned and submitted again
        leader.opens("team-review/2026-09");
        leader.clicks("开始班组复核");
        leader.sees("已开始班组复核");
        for (String decider : new String[] {"7001", "8001", "9001", "9002"}) {
            decidesTheRest(
                    switch (decider) {
                        case "7001" -> leader;
                        case "9001" -> head;
                        case "9002" -> deputy;
                        default -> browser.signIn(decider);
                    });
        }
        leader.opens("team-review/2026-09");
        leader.sees("已全部认定");
        leader.keeps("month-2-review");
        leader.clicks("报所长审批");
        leader.sees("已报审");
        head.opens("month/2026-09");
        head.clicks("退回");
        head.page().getByLabel("原因").fill("请核对送达记录后再报");
        head.clicks("退回");
        head.sees("已退回班组复核");
        leader.opens("team-review/2026-09");
        leader.clicks("报所长审批");
        leader.sees("已报审");

        // what is pending is left to the next month with a reason, then it is signed; the deputy cannot
        deputy.opens("month/2026-09");
        deputy.sees("2026年9月");
        assertThat(deputy.page().getByText("批准", exactly()).count()).isZero();
        head.opens("month/2026-09");
        head.sees("通知尚未送达");
        head.keeps("month-3-blocked");
        head.clicks("移至次月");
        head.page().getByLabel("原因").fill("职工外出，返岗后送达");
        head.clicks("移至次月");
        head.sees("可以批准");
        head.clicks("批准");
        head.page().getByLabel("密码").fill("demo1234");
        head.clicks("批准");
        head.sees("已批准并封存");
        head.keeps("month-4-approved");

        // the deputy publishes it, and everybody is told and reads it
        deputy.opens("month/2026-09");
        deputy.clicks("公示");
        deputy.sees("公示至 10月13日");
        deputy.keeps("month-5-publish");
        deputy.clicks("公示");
        deputy.sees("已公示");
        clerk.opensTheAssistant();
        clerk.page().getByText("2026年9月考核结果公示").first().waitFor();
        clerk.keeps("month-6-told");
        clerk.opens("published/2026-09");
        clerk.sees("公示至 10月13日");
        clerk.sees("我的结果");
        clerk.keeps("month-6-published");
        Person onPhone = browser.signInOnPhone("2001");
        onPhone.opens("published/2026-09");
        onPhone.sees("我的结果");
        onPhone.keeps("month-6-phone");
        assertThat(payroll("/api/v1/months/2026-09")).contains("\"state\":\"PUBLISHED\"", "\"sealed\":true");

        // a wrong entry is taken back in the month that is open now
        long entry = jdbc.sql("select e.id from standing_entry e join month_result m on m.station_id = e.station_id"
                        + " and m.month = e.month where e.month = '2026-09' and e.counts order by e.id limit 1")
                .query(Long.class)
                .single();
        head.opens("month/2026-09?entry=" + entry);
        head.clicks("冲销");
        head.page().getByLabel("原因").fill("查明非本人责任");
        head.clicks("冲销");
        head.sees("已冲销，冲销记录在当前开放的月份");
        assertThat(jdbc.sql("select month from ledger_entry where reverses_entry_id = :id")
                        .param("id", entry)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-10");

        // the portal closes it after the last day
        time("2026-10-15T09:00:00+08:00");
        head.opens("month/2026-09");
        head.sees("2026年9月：已归档");
        head.keeps("month-7-closed");
    }

    /** The person appeals against an entry on his phone, and his leader decides; a colleague finds no such page. */
    private void appeals(Person leader, Person clerk) {
        long entry = jdbc.sql("""
                select e.id from standing_entry e join employee p on p.id = e.employee_id
                where e.month = '2026-09' and e.clause_code = '1.2' and p.employee_no = '2004' order by e.id limit 1""").query(Long.class).single();
        Person fitter = browser.signInOnPhone("2004");
        fitter.opens("my-month/2026-09/" + entry);
        fitter.clicks("申诉");
        fitter.sees("提出申诉");
        fitter.page().getByLabel("理由").fill("客户门锁未开，已电话联系两次。");
        fitter.clicks("提交申诉");
        fitter.sees("待裁定");
        clerk.opens("appeals/" + entry);
        clerk.sees("没有这个页面");
        leader.opens("team-review/2026-09");
        leader.sees("申诉");
        leader.opens("appeals/" + entry);
        leader.page()
                .getByRole(AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName("维持：记录仍计入考核"))
                .check();
        leader.page().getByLabel("裁定理由").fill("通话记录未见联系客户");
        leader.clicks("作出裁定");
        leader.sees("通话记录未见联系客户");
        leader.keeps("month-1-appeal");
        waiting().forEach(other -> {
            leader.opens("appeals/" + other);
            leader.page()
                    .getByRole(
                            AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName("维持：记录仍计入考核"))
                    .check();
            leader.page().getByLabel("裁定理由").fill("未见通话记录");
            leader.clicks("作出裁定");
            leader.sees("未见通话记录");
        });
        fitter.opens("my-month/2026-09");
        fitter.sees("2026年9月");
        fitter.keeps("month-1-appeal-phone");
    }

    /** The entries whose appeals are pending. */
    private List<Long> waiting() {
        return jdbc.sql("select entry_id from appeal where state = 'PENDING' order by id")
                .query(Long.class)
                .list();
    }

    private static void decidesTheRest(Person person) {
        person.opens("team-review/2026-09");
        person.sees("2026年9月");
        person.page().waitForLoadState();
        Locator all = person.page().getByText("全部确认");
        if (all.first().isVisible()) {
            all.first().click();
            person.page()
                    .locator("vaadin-confirm-dialog")
                    .getByText("确认", exactlyWithin())
                    .last()
                    .click();
            person.sees("已确认");
            return;
        }
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

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactlyWithin() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Lets the days of the demo pass. */
    private void time(String to) throws IOException, InterruptedException {
        send(request("/api/v1/demo/clock")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"%s\", \"mode\": \"advance\"}"
                        .formatted(OffsetDateTime.parse(to).toInstant()))));
    }

    private String payroll(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", INTEGRATION);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
