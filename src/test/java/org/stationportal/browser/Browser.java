package org.stationportal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real chromium in which several people are signed in at once, each in a window of his own. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(int port) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException("The browser tests need chromium: apt-get install chromium fonts-noto-cjk");
        }
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Signs a person of the demo in, on a screen of 1366 × 768. */
    Person signIn(String employeeNo) {
        return signIn(employeeNo, new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    /** Signs a person of the demo in on a phone, in the dark. */
    Person signInOnPhone(String employeeNo) {
        return signIn(
                employeeNo,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK));
    }

    private Person signIn(String employeeNo, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(employeeNo);
        page.locator("input[name=password]").fill("demo1234");
        page.keyboard().press("Enter");
        page.locator("h1").first().waitFor();
        page.waitForURL(url -> !url.endsWith("/login"));
        return new Person(context, page, address);
    }

    /** Keeps what everybody sees at the end as well: after a failure that tells why. */
    @Override
    public void close() {
        int number = 0;
        for (BrowserContext context : chromium.contexts()) {
            for (Page page : context.pages()) {
                try {
                    page.screenshot(
                            new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("end-" + ++number + ".png")));
                } catch (PlaywrightException busy) {
                    System.err.println("No last screenshot of " + page.url() + ": " + busy.getMessage());
                }
            }
        }
        chromium.close();
        playwright.close();
    }

    /** Somebody at his screen. */
    record Person(BrowserContext context, Page page, String address) {

        void opens(String path) {
            page.navigate(address + "/" + path);
        }

        /** Waits until the page shows the text. */
        void sees(String text) {
            page.getByText(text).first().waitFor();
        }

        /** Waits until the chat shows this notice about this item, and looks at it. */
        void sees(String notice, String about) {
            Locator item = page.locator(".sp-item")
                    .filter(new Locator.FilterOptions().setHasText(notice))
                    .filter(new Locator.FilterOptions().setHasText(about))
                    .last();
            item.waitFor();
            item.scrollIntoViewIfNeeded();
        }

        void clicks(String button) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .last()
                    .click();
        }

        /** Turns to a tab and waits for a field of it: a field of the same name may still be that of the tab before. */
        void turnsTo(String tab, String field) {
            page.getByRole(AriaRole.TAB).getByText(tab).first().click();
            page.getByLabel(field).first().waitFor();
        }

        /** The talk with the portal, where the reminders come in. */
        void opensTheAssistant() {
            opens("messages");
            page.locator("main a, vaadin-app-layout a")
                    .filter(new Locator.FilterOptions().setHasText("履责助手"))
                    .first()
                    .click();
            page.locator(".sp-chat").waitFor();
        }

        /** Types into a combo box and takes the first suggestion. */
        void chooses(String label, String text) {
            Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
            field.click();
            field.fill(text);
            page.locator("vaadin-combo-box-item:not([hidden])")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first()
                    .click();
        }

        /** Writes into the chat beside the obligation. */
        void says(String text) {
            page.locator(".sp-chat").getByRole(AriaRole.TEXTBOX).fill(text);
            page.keyboard().press("Enter");
        }

        /** The latest notice about it in the chat. */
        Locator item(String text) {
            return page.locator(".sp-item")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .last();
        }

        /** Completes it in the chat, as of now. */
        void completes(String text) {
            item(text)
                    .getByText("办结", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator("vaadin-dialog")
                    .getByText("办结", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            sees("已办结并记录");
        }

        void asksForSuspension(String text, String reason) {
            item(text).locator("vaadin-menu-bar-button:visible").first().click();
            page.getByText("申请中止").last().click();
            page.getByLabel("原因").fill(reason);
            page.getByLabel("证明材料").fill("客户确认短信截图");
            clicks("提交申请");
            sees("申请已发给");
        }

        Locator row(String text) {
            return page.locator(".sp-row")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first();
        }

        /** Keeps what is on the screen, whole page, as target/screenshots/name.png. */
        void keeps(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        }
    }
}
