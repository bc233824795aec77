package org.stationportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.BrowserTest;
import org.stationportal.UseCase;
import org.stationportal.attachments.TestFiles;
import org.stationportal.browser.Browser.Person;

/** A photo is attached, seen small and saved again; what is no photo is refused where it was chosen. */
@BrowserTest
@UseCase("UC-013")
class AttachmentsBT {

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
    void aPhotoIsAttachedSeenAndSavedAndAPageThatCallsItselfOneIsRefused() throws Exception {
        String no = jdbc.sql("select f.fault_no from meter_fault f join employee e on e.id = f.assignee_id"
                        + " where e.employee_no = '2001' order by f.id desc limit 1")
                .query(String.class)
                .single();
        Person fitter = browser.signIn("2001");
        fitter.opens("meter-faults/" + no);
        byte[] photo = TestFiles.jpeg(1600, 1200);
        Locator files = fitter.page()
                .locator("vaadin-upload:not(.attachments-camera) input[type=file]")
                .first();
        files.setInputFiles(new FilePayload[] {
            new FilePayload("现场 1号表.jpg", "image/jpeg", photo),
            new FilePayload("假照片.png", "image/png", TestFiles.text("<html><script>alert(1)</script></html>"))
        });
        fitter.sees("假照片.png — 内容不是真正的 .png 文件");
        fitter.sees("未保存，原因见下方。");
        Locator link = fitter.page().locator(".attachments-text a");
        link.waitFor();
        fitter.page().waitForFunction("() => document.querySelector('.attachments-thumbnail')?.naturalWidth === 320");
        fitter.page().locator(".attachments-refusals").scrollIntoViewIfNeeded();
        fitter.keeps("attachments");
        Download saved = fitter.page().waitForDownload(link::click);
        assertThat(saved.suggestedFilename()).isEqualTo("现场 1号表.jpg");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(photo);
        Person onPhone = browser.signInOnPhone("2001");
        onPhone.opens("meter-faults/" + no);
        onPhone.page().locator(".attachments-text a").scrollIntoViewIfNeeded();
        onPhone.keeps("attachments-phone");
    }
}
