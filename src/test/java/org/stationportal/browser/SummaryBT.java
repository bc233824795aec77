package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.browser.Browser.Person;

/** A specialist's week planned, written and submitted, read and commented on by the head, on a desk and on a phone. */
@BrowserTest
class SummaryBT {

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
    @UseCase("UC-024")
    void fromThePlanToTheComment() {
        Person specialist = browser.signIn("6001");
        specialist.opens("weekly-summaries");
        specialist.sees("填写本周");
        specialist.keeps("summaries-1-list");
        specialist.clicks("填写本周");
        specialist.sees("本周计划");
        specialist.keeps("summaries-2-empty");
        specialist.page().getByLabel("其他计划").fill("走访专变客户");
        specialist.clicks("添加");
        specialist.page().getByText("走访专变客户").first().waitFor();
        specialist.page().getByLabel("其他计划").fill("检查三个高损台区的计量装置，并与台区经理核对现场户变关系");
        specialist.clicks("添加");
        specialist.sees("检查三个高损台区");
        specialist.keeps("summaries-3-planned");
        specialist.clicks("提交");
        specialist.keeps("summaries-4-refused");
        specialist.page().getByLabel("本周工作").fill("抽查 5 个台区，核对户变关系 126 户。");
        specialist.page().getByLabel("存在问题").fill("两个台区的采集终端离线，数据补不回来。");
        specialist.page().getByLabel("下周打算").fill("配合更换终端后复查。");
        specialist
                .page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("已完成 走访专变客户"))
                .check();
        specialist.page().getByLabel("未完成的原因 检查三个高损台区的计量装置，并与台区经理核对现场户变关系").fill("等停电计划");
        specialist.sees("已保存");
        specialist.clicks("提交");
        specialist.sees("第 1 版");
        specialist.keeps("summaries-5-submitted");
        String path = specialist.page().url().replaceFirst(".*/(weekly-summaries/[0-9]+).*", "$1");
        assertThat(jdbc.sql("select revision from weekly_summary where id = :id")
                        .param("id", path.substring(path.indexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isOne();

        Person head = browser.signIn("9001");
        head.opens("weekly-summaries");
        head.sees("人员名单");
        head.sees("潘志远");
        head.keeps("summaries-6-people");
        head.opens(path);
        head.sees("核对户变关系 126 户");
        head.page().getByLabel("点评").last().fill("终端更换请在周三前联系厂家。");
        head.clicks("添加点评");
        head.sees("点评第 1 版");
        head.keeps("summaries-7-commented");
        head.opens(path + "/print");
        head.sees("填报人签字");
        head.keeps("summaries-8-sheet");

        Person phone = browser.signInOnPhone("6001");
        phone.opens("weekly-summaries");
        phone.sees("已点评");
        phone.keeps("summaries-9-list-phone");
        phone.opens(path);
        phone.sees("终端更换请在周三前联系厂家");
        phone.keeps("summaries-10-week-phone");
        phone.page().mouse().wheel(0, 700);
        phone.page().getByText("终端更换请在周三前联系厂家").first().scrollIntoViewIfNeeded();
        phone.keeps("summaries-11-week-phone-below");
        phone.opens(path + "/print");
        phone.sees("填报人签字");
        phone.keeps("summaries-12-sheet-phone");
        Person headsPhone = browser.signInOnPhone("9001");
        headsPhone.opens("weekly-summaries");
        headsPhone.sees("潘志远");
        headsPhone.keeps("summaries-13-people-phone");
    }
}
