package org.stationportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.browser.Browser.Person;

/** When the connection is lost or the session has ended, the screen says so and nothing is lost. */
@BrowserTest
class TroubleBT {

    private static final String REJECTED = "请选择不超过 200 KB 的 .json 文件";
    private static final String NO_CALENDAR = "这不是有效的放假安排文件";

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
    void aLostConnectionIsMadeUpForByItself() {
        long obligation = jdbc.sql("select o.id from obligation o join obligation_party p on p.obligation_id = o.id"
                        + " join employee e on e.id = p.employee_id where e.employee_no = '2001' and o.stage is not null"
                        + " order by o.id desc limit 1")
                .query(Long.class)
                .single();
        Person fitter = browser.signIn("2001");
        Person leader = browser.signIn("7001");
        fitter.opens("obligations/" + obligation);
        leader.opens("obligations/" + obligation);
        fitter.page().locator(".sp-chat").waitFor();
        fitter.context().setOffline(true);
        leader.says("今天下午能装上吗？");
        leader.sees("今天下午能装上吗？");
        fitter.context().setOffline(false);
        fitter.sees("今天下午能装上吗？");
    }

    @Test
    void anEndedSessionSaysSo() {
        Person clerk = browser.signIn("1001");
        clerk.opens("counter");
        clerk.sees("受理业务");
        clerk.context().clearCookies();
        clerk.page().reload();
        clerk.page().locator("input[name=username]").waitFor();
    }

    @Test
    void aFileOfTheWrongKindOrTooLargeIsRefusedAndNothingIsImported() {
        Person administrator = browser.signIn("9009");
        administrator.opens("admin/calendar");
        Locator files = administrator.page().locator("vaadin-upload input[type=file]");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
        files.setInputFiles(new FilePayload("calendar.png", "image/png", picture));
        administrator.sees(REJECTED);
        administrator.page().reload();
        files.setInputFiles(new FilePayload("2027.json", "application/json", new byte[3_000_000]));
        administrator.sees(REJECTED);
        administrator.page().reload();
        files.setInputFiles(new FilePayload("2027.json", "application/json", "{]".getBytes(StandardCharsets.UTF_8)));
        administrator.sees(NO_CALENDAR);
    }

    @Test
    void aWrongAddressAndAPageOfOthersKeepTheMenu() {
        Person clerk = browser.signIn("1001");
        clerk.opens("no-such-page");
        clerk.sees("没有这个页面");
        clerk.keeps("trouble-not-found");
        clerk.page().locator("vaadin-side-nav-item:visible").first().click();
        clerk.sees("今天");
        clerk.opens("admin/calendar");
        clerk.sees("没有权限");
        clerk.page().locator("vaadin-side-nav-item:visible").first().waitFor();
        clerk.page().getByText("回到首页").click();
        clerk.page().waitForURL(address -> address.endsWith("/"));
        Person fitter = browser.signInOnPhone("2001");
        fitter.opens("no-such-page");
        fitter.sees("没有这个页面");
        fitter.page().locator("nav.sp-bottom a").first().waitFor();
        fitter.keeps("trouble-not-found-phone");
    }

    @Test
    void thePhoneShowsTheItemsInTheDark() {
        Person fitter = browser.signInOnPhone("2001");
        fitter.opens("my-items");
        fitter.sees("我的事项");
        fitter.keeps("phone-items");
        fitter.opensTheAssistant();
        fitter.keeps("phone-messages");
    }
}
