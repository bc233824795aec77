package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;
import org.stationportal.customers.imports.ImportFiles;

/** A hundred thousand customers, one in a hundred of them wrong, imported by the clerk at the screen. */
@BrowserTest
@UseCase("UC-015")
class ImportBT {

    private static final int ROWS = 100_000;
    private static final int WRONG = ROWS / 100;
    private static final double PATIENCE_MILLIS = 180_000;

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
    void theClerkImportsAHundredThousandAndFetchesTheWrongRows() throws IOException {
        List<String> areas = jdbc.sql("select area_no from transformer_area order by id limit 20")
                .query(String.class)
                .list();
        Path file = Files.createTempDirectory("import").resolve("用户档案.xlsx");
        Files.write(file, ImportFiles.xlsx(ImportFiles.rows(ROWS, 8_800_000_000_000L, areas, true)));
        Person clerk = browser.signIn("1001");
        clerk.opens("customers/import");
        clerk.sees("还没有导入过");
        clerk.keeps("import-1-file");
        clerk.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        clerk.sees("请核对每一项在文件里是哪一列");
        clerk.keeps("import-2-columns");
        clerk.clicks("检查每一行");
        clerk.sees("可以离开本页");
        clerk.page()
                .getByText(java.util.regex.Pattern.compile("已处理 [1-9][0-9,]* / 100,\\d{3} 行"))
                .waitFor(patiently());
        clerk.keeps("import-3-progress");
        clerk.opens("customers/import");
        clerk.row("用户档案.xlsx").getByRole(AriaRole.LINK).click();
        text(clerk, "可以导入 99,000 行，有误 1,000 行").waitFor(patiently());
        clerk.keeps("import-4-problems");
        clerk.clicks("导入 99,000 行");
        text(clerk, "新增 99,000 户，变更 0 户，没有变化 0 户").waitFor(patiently());
        clerk.keeps("import-5-result");
        Download wrong =
                clerk.page().waitForDownload(() -> text(clerk, "下载有误的 1,000 行").click());
        try (var workbook = new ReadableWorkbook(wrong.path().toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.toList())
                    .hasSize(1 + WRONG)
                    .element(1)
                    .satisfies(row -> assertThat(row.getCellText(0)).isEqualTo("第 101 行「户号」：请输入户号：10 到 13 位数字。"));
        }
        Person phone = browser.signInOnPhone("1001");
        phone.opens("customers/import");
        phone.sees("选择文件");
        phone.sees("新增 99,000 户");
        phone.keeps("import-6-phone");
        phone.row("用户档案.xlsx").getByRole(AriaRole.LINK).click();
        phone.sees("有 1,000 行没有导入");
        phone.keeps("import-7-phone-result");
    }

    private static Locator text(Person person, String text) {
        return person.page()
                .getByText(text, new Page.GetByTextOptions().setExact(true))
                .first();
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS);
    }
}
