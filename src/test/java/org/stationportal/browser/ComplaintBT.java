package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
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

/** A complaint from the counter to the ledger entry, played by the clerk, the leader and the person complained of. */
@BrowserTest
class ComplaintBT {

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
    @UseCase("UC-019")
    void fromTheIntakeToTheLedgerEntry() throws Exception {
        Person clerk = browser.signIn("1001");
        Person leader = browser.signIn("7001");
        Person fitter = browser.signIn("2001");

        // taken in for a customer who has complained twice: that shows at once
        String customer = jdbc.sql("select u.customer_no from complaint c join customer u on u.id = c.customer_id"
                        + " group by u.customer_no having count(*) = 2 order by max(c.id) desc limit 1")
                .query(String.class)
                .single();
        clerk.opens("counter");
        clerk.turnsTo("投诉", "投诉内容");
        clerk.chooses("客户", customer);
        clerk.sees("90 天内第 3 次投诉");
        clerk.page().getByLabel("投诉内容").fill("装表师傅索要烟酒，不给就拖着不装");
        complainsOf(clerk, "李强");
        clerk.sees("前联系客户");
        clerk.keeps("complaint-1-intake");
        // he complained yesterday: a second, conscious click
        clerk.sees("同一客户、同一业务：");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("请再点一次");
        clerk.page().keyboard().press("Control+Enter");
        clerk.sees("已受理，投诉编号");
        String no = jdbc.sql("select complaint_no from complaint order by id desc limit 1")
                .query(String.class)
                .single();

        // contacted and investigated by the handler
        clerk.opens("complaints/" + no);
        clerk.sees("前答复客户");
        clerk.keeps("complaint-2-page");
        clerk.page().getByLabel("联系情况").fill("已致电客户，核实时间地点");
        clerk.clicks("登记联系");
        clerk.sees("由与此事无关的班长、副所长或所长认定");
        clerk.page().getByLabel("记录内容").fill("走访两户邻居，说法一致");
        clerk.clicks("添加记录");
        clerk.sees("已添加调查记录");

        // decided by the leader; the person complained of cannot open it
        leader.opens("complaints/" + no);
        leader.page()
                .getByText("属实", new Page.GetByTextOptions().setExact(true))
                .click();
        leader.page().getByLabel("认定依据").fill("两名邻居书面证言");
        leader.page().getByLabel("4.1 刁难客户").check();
        leader.page().getByLabel("查实情况").fill("向客户索要财物，拖延装表");
        leader.keeps("complaint-3-decision");
        leader.clicks("确认认定");
        leader.sees("认定已记录");
        fitter.opens("complaints/" + no);
        assertThat(fitter.page().getByText("索要烟酒").count()).isZero();

        // answered and called back
        clerk.opens("complaints/" + no);
        clerk.page().getByLabel("答复内容").fill("已致歉，当日装表，责任人另行处理");
        clerk.clicks("登记答复");
        clerk.sees("已登记答复");
        clerk.page().getByLabel("客户意见").fill("满意");
        clerk.clicks("登记回访");
        clerk.sees("投诉办结");
        clerk.keeps("complaint-4-closed");
        clerk.opens("complaints");
        clerk.page().getByRole(AriaRole.TAB).getByText("已办结").click();
        clerk.sees(no);
        clerk.keeps("complaint-5-list");

        // the finding is told, and not answered in two working days it is entered once, by the severity
        String finding = jdbc.sql("select max(id) from finding where facts = '向客户索要财物，拖延装表'")
                .query(String.class)
                .single();
        fitter.opensTheAssistant();
        fitter.item(no).getByText("已收到").click();
        fitter.sees("已收到 ·");
        time("2026-10-09T17:31:00+08:00");
        fitter.opens("findings/" + finding);
        fitter.sees("向客户索要财物，拖延装表");
        fitter.keeps("complaint-6-finding");
        assertThat(jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                                + " where o.subject_type = 'findings.finding' and o.subject_id = :id")
                        .param("id", finding)
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("-100.00"));

        Person phone = browser.signInOnPhone("1001");
        phone.opens("complaints/" + no);
        phone.sees("已办结");
        phone.keeps("complaint-7-phone");
    }

    /** Several may be chosen, so the list is another one than of a single choice. */
    private static void complainsOf(Person clerk, String name) {
        var field = clerk.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("被投诉人"));
        field.click();
        field.fill(name);
        clerk.page()
                .locator("vaadin-multi-select-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        clerk.page().keyboard().press("Tab");
    }

    private void time(String to) throws Exception {
        String basic =
                Base64.getEncoder().encodeToString("integration:integration-demo".getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/demo/clock"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"%s\", \"mode\": \"advance\"}"
                                    .formatted(OffsetDateTime.parse(to).toInstant())))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
