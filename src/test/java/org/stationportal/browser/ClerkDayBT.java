package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
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

/** A clerk's day at the counter, by keyboard: one of each business, a duplicate, a draft found again, the receipt. */
@BrowserTest
class ClerkDayBT {

    private static final String CLERK = "1002";

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
    @UseCase("UC-017")
    void oneOfEachBusinessByKeyboard() {
        List<String> customers = jdbc.sql("select c.customer_no from customer c where c.category = 'RESIDENTIAL'"
                        + " and c.voltage = 'V220' and (select count(*) from meter m where m.customer_id = c.id) = 1"
                        + " order by c.customer_no limit 3, 3")
                .query(String.class)
                .list();
        String customer = customers.getFirst();
        Person clerk = browser.signIn(CLERK);
        clerk.opens("counter");
        clerk.page().locator("vaadin-combo-box[focused]").first().waitFor();

        long started = System.nanoTime();
        business(clerk, 2, "新户名", customer);
        press(clerk, "Enter");
        type(clerk, "王小明");
        press(clerk, "Enter");
        press(clerk, "Enter");
        type(clerk, "11010519491231002X");
        clerk.keeps("clerk-name-change");
        press(clerk, "Control+Enter");
        clerk.sees("已受理，业务编号 FW");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(1));

        business(clerk, 3, "客户反映的情况", customer);
        clerk.page().getByLabel("客户反映的情况").fill("走得太快");
        press(clerk, "Control+Enter");
        clerk.sees("已受理，业务编号 FW");

        business(clerk, 4, "查询内容", customer);
        press(clerk, "Enter");
        press(clerk, "Enter");
        press(clerk, "Enter");
        type(clerk, "电费为何增加一倍");
        press(clerk, "Control+Enter");
        clerk.sees("已受理，业务编号 FW");
        clerk.keeps("clerk-query-done");

        business(clerk, 5, "故障情况", customer);
        clerk.page().getByLabel("故障情况").fill("表不走字");
        press(clerk, "Control+Enter");
        clerk.sees("已登记，故障编号 JL");

        business(clerk, 6, "故障情形", customer);
        clerk.page().getByLabel("故障情况").fill("家里停电");
        clerk.keeps("clerk-repair");
        press(clerk, "Control+Enter");
        clerk.sees("已登记，报修编号 BX");

        business(clerk, 7, "投诉内容", customer);
        clerk.page().getByLabel("投诉内容").fill("装表拖了两个星期");
        clerk.keeps("clerk-complaint");
        press(clerk, "Control+Enter");
        clerk.sees("TS2");

        business(clerk, 1, "查勘人", customer);
        applies(clerk);
        clerk.sees("已受理，申请编号 BZ");

        // the same customer comes with the same business again: a second, conscious click
        press(clerk, "Enter");
        business(clerk, 1, "查勘人", customer);
        clerk.sees("同一客户、同一业务：今天");
        applies(clerk);
        clerk.sees("请再点一次");
        clerk.keeps("clerk-duplicate");
        press(clerk, "Control+Enter");
        clerk.sees("已受理，申请编号 BZ");
        clerk.sees("我的今日受理");
        clerk.keeps("clerk-today");
    }

    @Test
    @UseCase("UC-017")
    void aDraftIsFoundAgainAtAnotherPcAndTheReceiptHasACode() {
        String customer = jdbc.sql("select customer_no from customer where category = 'RESIDENTIAL'"
                        + " and voltage = 'V220' order by customer_no desc limit 1")
                .query(String.class)
                .single();
        Person clerk = browser.signIn("1003");
        clerk.opens("counter");
        clerk.page().locator("vaadin-combo-box[focused]").first().waitFor();
        business(clerk, 4, "查询内容", customer);
        clerk.page().getByLabel("查询内容").click();
        type(clerk, "上月为何多了");
        clerk.sees("草稿已保留");
        clerk.page()
                .waitForCondition(() -> jdbc.sql("select count(*) from counter_draft where fields like '%上月为何多了%'")
                                .query(Long.class)
                                .single()
                        > 0);
        clerk.context().close();

        Person elsewhere = browser.signInOnPhone("1003");
        elsewhere.opens("counter");
        elsewhere
                .page()
                .locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("电费查询"))
                .click();
        elsewhere.sees("保留的草稿");
        assertThat(elsewhere.page().getByLabel("查询内容").inputValue()).isEqualTo("上月为何多了");
        elsewhere.keeps("clerk-draft-phone");
        elsewhere.clicks("受理");
        elsewhere.sees("已受理，业务编号 FW");
        String no = jdbc.sql("select request_no from service_request order by id desc limit 1")
                .query(String.class)
                .single();
        elsewhere.opens("receipts/" + no);
        elsewhere.sees("用电业务受理回执");
        assertThat(elsewhere.page().locator("svg.sp-qr path").getAttribute("d")).startsWith("M");
        elsewhere.keeps("clerk-receipt-phone");
        elsewhere.opens("service-requests/" + no);
        elsewhere.sees("已告知承诺办结时间");
        elsewhere.keeps("clerk-request-phone");
    }

    /** Alt and a digit; then the customer is typed where the focus is, and taken from the list. */
    private static void business(Person clerk, int digit, String shows, String customer) {
        press(clerk, "Alt+" + digit);
        clerk.page().getByLabel(shows).first().waitFor();
        clerk.page().locator("vaadin-combo-box[focused]").first().waitFor();
        type(clerk, customer);
        clerk.page()
                .locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .first()
                .waitFor();
        press(clerk, "ArrowDown");
        press(clerk, "Enter");
        clerk.page()
                .locator(".sp-facts")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .first()
                .waitFor();
    }

    private static void applies(Person clerk) {
        Page page = clerk.page();
        page.getByLabel("有效身份证件").check();
        page.getByLabel("用电地址物权证件").check();
        press(clerk, "Control+Enter");
    }

    private static void type(Person clerk, String text) {
        clerk.page().keyboard().type(text);
    }

    private static void press(Person clerk, String key) {
        clerk.page().keyboard().press(key);
    }
}
