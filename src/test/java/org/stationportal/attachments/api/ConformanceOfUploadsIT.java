package org.stationportal.attachments.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.PortalServer;
import org.stationportal.TestStation;
import org.stationportal.attachments.AttachmentFixture;
import org.stationportal.attachments.AttachmentId;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** What went wrong in other systems with what people send: an upload shown inline ran script. */
@IntegrationTest
class ConformanceOfUploadsIT {

    private static final String SCRIPT = "<script>fetch('/steal')</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AttachmentFixture fixture;

    @Autowired
    private Employees employees;

    @Autowired
    private TestStation stations;

    private PortalServer server;
    private EmployeeId fitter;
    private Owner fault;

    @BeforeEach
    void serve() {
        var people = stations.create();
        fitter = people.get(Post.FITTER);
        fault = fixture.fault(people);
        server = new PortalServer(context);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anUploadShownInlineNeverRunsScript() throws Exception {
        byte[] script = TestFiles.text(SCRIPT);
        for (String page : List.of(
                "<!DOCTYPE html><html>" + SCRIPT + "</html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">" + SCRIPT + "</html>")) {
            for (String name : List.of("a.png", "a.pdf", "a.html", "a.svg", "a.xlsx")) {
                assertThatExceptionOfType(RuleViolation.class)
                        .as(name)
                        .isThrownBy(() -> fixture.add(fitter, fault, name, TestFiles.text(page)));
            }
        }
        // what is a real picture or document and a page at the same time is kept, and never shown
        var polyglots = Map.of(
                "a.jpg", TestFiles.joined(TestFiles.jpeg(20, 20), script),
                "a.png", TestFiles.joined(TestFiles.png(20, 20), script),
                "a.pdf", TestFiles.joined(TestFiles.PDF, script));
        var browser = server.browser(employees.get(fitter).employeeNo());
        for (var polyglot : polyglots.entrySet()) {
            AttachmentId id = fixture.add(fitter, fault, polyglot.getKey(), polyglot.getValue());
            for (String path : List.of("/attachments/" + id.value(), "/attachments/" + id.value() + "/thumbnail")) {
                var answer = browser.get(path);
                if (answer.statusCode() == 404) {
                    assertThat(polyglot.getKey()).isEqualTo("a.pdf");
                    continue;
                }
                boolean saved = answer.headers()
                        .firstValue("Content-Disposition")
                        .orElse("")
                        .startsWith("attachment;");
                boolean clean = !new String(answer.body(), StandardCharsets.ISO_8859_1).contains("script");
                assertThat(saved || clean).as(path).isTrue();
                assertThat(answer.headers().allValues("X-Content-Type-Options"))
                        .as(path)
                        .containsExactly("nosniff");
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .as(path)
                        .contains("sandbox");
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(path)
                        .doesNotContain("html", "xml");
            }
        }
    }
}
