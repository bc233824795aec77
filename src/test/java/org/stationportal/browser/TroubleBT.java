package org.stationportal.browser;

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
    void thePhoneShowsTheItemsInTheDark() {
        Person fitter = browser.signInOnPhone("2001");
        fitter.opens("my-items");
        fitter.sees("我的事项");
        fitter.keeps("phone-items");
        fitter.opensTheAssistant();
        fitter.keeps("phone-messages");
    }
}
