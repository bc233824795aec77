package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;

/** The search field by keyboard, and the page on a phone. */
@BrowserTest
@UseCase("UC-016")
class SearchBT {

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
    void anythingIsFoundByKeyboardAlone() {
        Person clerk = browser.signIn("1001");
        var keyboard = clerk.page().keyboard();
        Locator field = clerk.page().locator(".sp-search input");
        Locator options = clerk.page().locator(".sp-search [role=option]");

        keyboard.press("?");
        clerk.sees("快捷键");
        clerk.keeps("search-keys");
        keyboard.press("Escape");
        PlaywrightAssertions.assertThat(clerk.page().locator("vaadin-dialog[opened]"))
                .hasCount(0);

        keyboard.press("/");
        PlaywrightAssertions.assertThat(field).isFocused();
        assertThat(field.inputValue()).isEmpty();
        keyboard.type("wang");
        options.first().waitFor();
        PlaywrightAssertions.assertThat(field).hasAttribute("aria-expanded", "true");
        PlaywrightAssertions.assertThat(options.first()).hasAttribute("aria-selected", "true");
        PlaywrightAssertions.assertThat(clerk.page().locator(".sp-search mark").first())
                .isVisible();
        clerk.keeps("search-bar");
        keyboard.press("ArrowDown");
        PlaywrightAssertions.assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        keyboard.press("ArrowUp");
        keyboard.press("ArrowUp");
        PlaywrightAssertions.assertThat(options.last()).hasAttribute("aria-selected", "true");
        keyboard.press("Escape");
        PlaywrightAssertions.assertThat(options.first()).isHidden();

        keyboard.press("/");
        keyboard.press("ArrowUp");
        keyboard.press("Enter");
        clerk.page().waitForURL("**/search?q=wang");
        clerk.sees("“wang”的结果");
        clerk.keeps("search-page");

        // in a field / and ? are signs like others
        Locator page =
                clerk.page().locator("main.sp-page input, .sp-page input").first();
        page.click();
        keyboard.type("/?");
        assertThat(page.inputValue()).contains("/?");
    }

    @Test
    void aDocumentIsFoundByItsLastDigitsAndOpened() {
        String no = jdbc.sql("select application_no from service_application order by id desc limit 1")
                .query(String.class)
                .single();
        Person head = browser.signIn("9001");
        head.page().keyboard().press("/");
        head.page().keyboard().type(no);
        head.page().locator(".sp-search [role=option]").first().waitFor();
        head.page().keyboard().press("Enter");
        head.page().waitForURL("**/applications/" + no);
        head.keeps("search-document");
    }

    @Test
    void onAPhoneAButtonOpensThePage() {
        Person fitter = browser.signInOnPhone("2001");
        fitter.page().locator(".sp-search-phone").click();
        fitter.page().waitForURL("**/search");
        Locator field = fitter.page().locator(".sp-page input").first();
        field.fill("人民路");
        fitter.page().locator(".sp-found").first().waitFor();
        fitter.keeps("search-phone");
        field.fill("无此地");
        fitter.sees("没有找到");
        fitter.keeps("search-phone-nothing");
    }
}
