package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;
import org.stationportal.losses.Energies;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.EnterEnergies;
import org.stationportal.losses.PlaceKind;
import org.stationportal.organization.Accounts;

/** The month's losses from the sheet to the analysis that the area manager reports on his phone, with charts in light and dark. */
@BrowserTest
@UseCase("UC-021")
class LossesBT {

    private static final String SPECIALIST = "6002";
    /** From here on the losses are known in the demo station's past. */
    private static final YearMonth KNOWN_FROM = YearMonth.of(2026, 6);

    private final YearMonth month = YearMonth.of(2026, 9);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Energies energies;

    private Browser browser;
    private List<String> areas = List.of();

    @BeforeEach
    void open() {
        browser = new Browser(port);
        areas = jdbc.sql("select area_no from transformer_area order by area_no")
                .query(String.class)
                .list();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheSheetToTheAnalysisOnThePhone() {
        for (int ago = 14; ago > 0; ago--) {
            if (month.minusMonths(ago).isBefore(KNOWN_FROM)) {
                enter(month.minusMonths(ago), ago);
            }
        }
        Person specialist = browser.signIn(SPECIALIST);
        specialist.opens("losses/entry?month=" + month);
        specialist.sees("逐个台区填写");
        specialist.keeps("losses-entry");
        specialist.page().getByText("导入表格").first().click();
        var sheet = new StringBuilder("台区编号,供电量,售电量\n");
        for (EnergyLine line : lines(0)) {
            sheet.append(line.no())
                    .append(',')
                    .append(line.supplied())
                    .append(',')
                    .append(line.sold())
                    .append('\n');
        }
        specialist
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("loss.csv", "text/csv", sheet.toString().getBytes(StandardCharsets.UTF_8)));
        specialist.sees("核对通过");
        specialist.keeps("losses-import");
        specialist.clicks("保存");
        specialist.sees("综合线损率");
        specialist.keeps("losses-month");
        specialist.page().getByText("图表").first().click();
        Locator drawn = specialist.page().locator("sp-chart[data-drawn]:visible");
        drawn.nth(3).waitFor();
        assertThat(specialist.page().locator("sp-chart svg path").count()).isPositive();
        specialist.keeps("losses-charts");
        specialist.page().locator("sp-chart[data-kind=map]").scrollIntoViewIfNeeded();
        specialist.keeps("losses-charts-map");
        inTheme(specialist, ColorScheme.DARK);
        specialist.keeps("losses-charts-dark");
        inTheme(specialist, ColorScheme.LIGHT);
        specialist.clicks("确认线损已出");
        specialist.sees("从此刻起");
        specialist.clicks("确认线损已出");
        specialist.sees("个台区待分析");

        String worst = areas.get(2);
        String manager = jdbc.sql("select e.employee_no from loss_analysis y join employee e on e.id = y.manager_id"
                        + " join transformer_area a on a.id = y.area_id where a.area_no = :no"
                        + " order by y.id desc limit 1")
                .param("no", worst)
                .query(String.class)
                .single();
        Person phone = browser.signInOnPhone(manager);
        phone.opens("losses");
        phone.sees("综合线损率");
        phone.keeps("losses-phone");
        phone.page().locator("vaadin-grid:visible").first().evaluate("grid => grid.scrollIntoView()");
        phone.keeps("losses-phone-list");
        phone.page().getByText("图表").first().click();
        phone.page().locator("sp-chart[data-drawn]:visible").nth(3).waitFor();
        phone.page().locator("sp-chart").first().scrollIntoViewIfNeeded();
        phone.page().locator("sp-chart").nth(1).scrollIntoViewIfNeeded();
        phone.keeps("losses-phone-charts");
        phone.page().locator("sp-chart").nth(3).scrollIntoViewIfNeeded();
        phone.keeps("losses-phone-map");
        inTheme(phone, ColorScheme.LIGHT);
        phone.keeps("losses-phone-map-light");
        inTheme(phone, ColorScheme.DARK);
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the phone")
                .isEqualTo(true);
        phone.opens("losses/" + worst + "?month=" + month);
        phone.sees("历次分析");
        phone.keeps("losses-phone-area");
        phone.page().getByLabel("分析说明").fill("总表 B 相失压,二次接线松动");
        phone.page().getByLabel("拟采取的措施").fill("紧固接线并更换总表");
        phone.clicks("上报分析");
        phone.sees("总表 B 相失压");
        phone.keeps("losses-phone-reported");
        specialist.opens("losses/" + worst + "?month=" + month);
        specialist.sees("总表 B 相失压");
        specialist.page().locator("sp-chart[data-drawn]:visible").first().waitFor();
        specialist.page().locator("sp-chart").first().scrollIntoViewIfNeeded();
        specialist.keeps("losses-area");
    }

    /** The charts follow the theme at once. */
    private static void inTheme(Person person, ColorScheme theme) {
        Locator mark = person.page().locator("sp-chart svg path").last();
        String before = String.valueOf(mark.getAttribute("fill"));
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        person.page()
                .waitForFunction(
                        "before => [...document.querySelectorAll('sp-chart svg path')].at(-1).getAttribute('fill') !== before",
                        before);
    }

    private void enter(YearMonth of, int ago) {
        var account = accounts.loadUserByUsername(SPECIALIST);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            energies.enter(new EnterEnergies(of, lines(ago), true, "补录"));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Losses of every state, much the same from month to month. */
    private List<EnergyLine> lines(int ago) {
        var lines = new ArrayList<EnergyLine>();
        for (int i = 0; i < areas.size(); i++) {
            BigDecimal supplied = BigDecimal.valueOf(20_000 + 1_370L * (i % 17) + 311L * (ago % 5));
            double rate = i == 2
                    ? 34 - ago / 3.0
                    : i % 11 == 5 ? -0.4 - i % 3 : i % 7 == 3 ? 8 + i % 9 : 2 + (i * 7 + ago) % 50 / 10.0;
            BigDecimal sold = supplied.multiply(BigDecimal.valueOf(100 - rate)).movePointLeft(2);
            lines.add(new EnergyLine(
                    i + 2,
                    PlaceKind.AREA,
                    areas.get(i),
                    i % 13 == 7 ? BigDecimal.ZERO : supplied,
                    sold.setScale(2, java.math.RoundingMode.HALF_UP)));
        }
        return lines;
    }
}
