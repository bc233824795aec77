package org.stationportal.attachments.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.PortalServer;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.attachments.AttachmentFixture;
import org.stationportal.attachments.AttachmentId;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** Attachments over real HTTP: what comes down and how, and what other systems send. */
@IntegrationTest
@UseCase("UC-013")
class AttachmentApiIT {

    private static final String PATH = "/api/v1/attachments";
    private static final String BOUNDARY = "--------part";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AttachmentFixture fixture;

    @Autowired
    private Employees employees;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PortalServer server;
    private TestStation.People people;
    private EmployeeId fitter;
    private Owner fault;

    @BeforeEach
    void serve() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        fault = fixture.fault(people);
        server = new PortalServer(context);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aContentComesDownToBeSavedWithItsNameAndIsNeverShown() throws Exception {
        AttachmentId id = fixture.add(fitter, fault, "现场 1号表.pdf", TestFiles.PDF);
        var answer = server.browser(no(Post.FITTER)).get("/attachments/" + id.value());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestFiles.PDF);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201%E5%8F%B7%E8%A1%A8.pdf");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void aThumbnailIsAPictureOfOursAndADocumentHasNone() throws Exception {
        AttachmentId photo = fixture.add(fitter, fault, "现场.png", TestFiles.png(900, 600));
        AttachmentId report = fixture.add(fitter, fault, "报告.pdf", TestFiles.PDF);
        var browser = server.browser(no(Post.FITTER));
        var answer = browser.get("/attachments/" + photo.value() + "/thumbnail");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.body()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(browser.get("/attachments/" + report.value() + "/thumbnail").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAddressItselfOpensNothing() throws Exception {
        AttachmentId id = fixture.add(fitter, fault, "报告.pdf", TestFiles.PDF);
        for (String path : new String[] {"/attachments/" + id.value(), "/attachments/" + id.value() + "/thumbnail"}) {
            assertThat(server.browser(no(Post.BILLING_CLERK)).get(path).statusCode())
                    .isEqualTo(404);
            assertThat(server.browser("").get(path).statusCode()).isIn(302, 401, 403);
        }
        var stranger = server.program(employeeNo(stations.create().get(Post.STATION_HEAD)));
        assertThat(stranger.get(PATH + "/" + id.value()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(PATH + "/" + id.value() + "/content").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(listOf(fault)).statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramSendsListsAndFetches() throws Exception {
        var program = integration();
        var created = send(program, "k-" + UUID.randomUUID(), "报告.pdf", TestFiles.PDF);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(text(created))
                .contains("\"kind\":\"PDF\"", "\"name\":\"报告.pdf\"", "\"bytes\":" + TestFiles.PDF.length);
        String location = header(created, "Location");
        assertThat(text(program.get(location))).isEqualTo(text(created));
        assertThat(text(program.get(listOf(fault)))).isEqualTo("[" + text(created) + "]");
        var content = program.get(location + "/content");
        assertThat(content.body()).isEqualTo(TestFiles.PDF);
        assertThat(header(content, "Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndTheKeyOfAnotherFileIsRefused() throws Exception {
        var program = integration();
        String key = "k-" + UUID.randomUUID();
        var first = send(program, key, "报告.pdf", TestFiles.PDF);
        clock.advance(java.time.Duration.ofMinutes(5));
        var second = send(program, key, "报告.pdf", TestFiles.PDF);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(text(second)).isEqualTo(text(first));
        byte[] sameLength = TestFiles.PDF.clone();
        sameLength[sameLength.length - 1] = ' ';
        var other = send(program, key, "报告.pdf", sameLength);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(text(other)).contains("base.error.idempotencyKeyUsed");
    }

    @Test
    void whatIsRefusedIsAProblemThatNamesTheField() throws Exception {
        var program = integration();
        var html = send(program, null, "图.png", TestFiles.text("<html><script>alert(1)</script>"));
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(text(html)).contains("attachments.error.otherContent", "\"field\":\"file\"");
        byte[] large = TestFiles.joined(TestFiles.PDF, new byte[20 * 1024 * 1024]);
        var tooLarge = send(program, null, "大.pdf", large);
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(text(tooLarge)).contains("attachments.error.tooLarge", "20 MB");
        byte[] hugest = TestFiles.joined(TestFiles.PDF, new byte[52 * 1024 * 1024]);
        var refused = send(program, null, "大.pdf", hugest);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(text(refused)).contains("urn:station-portal:problem:tooLarge", "50 MB");
    }

    private HttpResponse<byte[]> send(PortalServer.Browser program, @Nullable String key, String name, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "ownerType", "", fault.type().getBytes(StandardCharsets.UTF_8));
        part(body, "ownerId", "", fault.id().getBytes(StandardCharsets.UTF_8));
        part(body, "file", "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
        body.writeBytes(TestFiles.text("--" + BOUNDARY + "--\r\n"));
        var request = program.request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return program.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
        body.writeBytes(TestFiles.text(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(TestFiles.text("\r\n"));
    }

    private PortalServer.Browser integration() {
        String name = "program-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into integration_account (name, password_hash, station_id) values (:name, '{noop}test', :s)")
                .param("name", name)
                .param("s", people.station().value())
                .update();
        return server.program(name);
    }

    private String no(Post post) {
        return employeeNo(people.get(post));
    }

    private String employeeNo(EmployeeId person) {
        return employees.get(person).employeeNo();
    }

    private static String listOf(Owner owner) {
        return PATH + "?ownerType=" + owner.type() + "&ownerId=" + owner.id();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
