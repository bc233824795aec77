package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 * The head tries an amount on the last month, takes the reference value of a clause that has none, and sets one of the station; what is
 * no amount is refused at its field, and who does not decide is refused at the door.
 */
@BrowserTest
@UseCase("UC-028")
class AmountsBT {

    private static final String PAGE = "admin/clauses";
    private static final String CONNECTIONS = "1.2 办电时限";
    /** No other test of the demo station prices by it. */
    private static final String CONDUCT = "4.2 文明服务";

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
    void fromUnsetByTheReferenceValueToAnAmountOfItsOwn() {
        for (String post : new String[] {"1001", "7001"}) {
            Person other = browser.signIn(post);
            other.opens(PAGE);
            other.sees("没有权限");
        }
        Person head = browser.signIn("9001");
        head.opens(PAGE);
        head.sees("参考值，待所方确认");

        // what the last sealed month would have come to under another amount; nothing is written
        change(head, CONNECTIONS, "1.2");
        amount(head, "居民每户").fill("35");
        head.clicks("测算");
        head.sees("相差");
        head.sees("仅为测算：已记入台账的金额不变");
        head.keeps("amounts-1-trial");
        head.clicks("返回");

        // the head takes the amount off, and it stands among those that are unset
        change(head, CONDUCT, "4.2");
        amount(head, "每次").fill("");
        head.page().getByLabel("原因").fill("待站务会议重新确定");
        head.clicks("保存新版本");
        head.sees("未定金额的条款 1 条");
        head.keeps("amounts-2-unset");

        // the reference value is taken by an act of its own, which shows what it sets and from which day
        card(head, CONDUCT).getByText("采用参考值", exactly()).click();
        head.sees("条款 4.2 · 每次");
        head.keeps("amounts-3-reference");
        head.clicks("采用 1 项");
        head.sees("已采用 1 项参考值");
        assertThat(card(head, CONDUCT).innerText()).contains("参考值，待所方确认", "未生效");
        assertThat(latest()).isEqualByComparingTo("50");

        // what is no amount is refused at its field
        change(head, CONDUCT, "4.2");
        head.page().getByLabel("原因").fill("站务会议定");
        for (String wrong : new String[] {"-5", "5.005", "100000.01", "1e30"}) {
            refused(head, wrong, wrong.startsWith("-") ? "金额不带负号" : "请输入 0 到 100000 的金额，最多两位小数");
        }
        refused(head, "0", "0 元表示只记次数");
        head.keeps("amounts-4-refused");

        // an amount of its own since a later day, with a reason
        amount(head, "每次").fill("60");
        Locator from = head.page().locator("vaadin-dialog").getByLabel("生效日").last();
        LocalDate day = LocalDate.parse(from.inputValue()).plusDays(7);
        from.fill(day.toString());
        from.press("Enter");
        head.clicks("保存新版本");
        card(head, CONDUCT).getByText("每次 60.00 元").waitFor();
        assertThat(card(head, CONDUCT).innerText())
                .contains("站务会议定", day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .doesNotContain("每次 0.00 元");
        assertThat(latest()).isEqualByComparingTo("60");
        head.keeps("amounts-5-set");
    }

    private static void refused(Person head, String entered, String because) {
        amount(head, "每次").fill(entered);
        head.clicks("保存新版本");
        head.page()
                .locator("vaadin-big-decimal-field[invalid]")
                .getByText(because)
                .waitFor();
    }

    private static void change(Person head, String heading, String code) {
        card(head, heading).getByText("调整标准", exactly()).click();
        head.sees("条款 " + code + " 新版本");
    }

    private static Locator card(Person head, String heading) {
        return head.page()
                .locator("section.sp-card")
                .filter(new Locator.FilterOptions()
                        .setHas(head.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))));
    }

    private static Locator amount(Person head, String label) {
        return head.page().locator("vaadin-dialog").getByLabel(label).last();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private BigDecimal latest() {
        return jdbc.sql("""
                select a.amount from clause_version v join clause_amount a on a.version_id = v.id
                where v.clause_code = '4.2' and a.category = 'CASE' order by v.id desc limit 1""").query(BigDecimal.class).single();
    }
}
