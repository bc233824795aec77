package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The papers of an entry: what they say, and who may take them. */
@IntegrationTest
@UseCase("UC-029")
class EntryPapersIT {

    private static final Path PAPERS = Path.of("target/papers");

    @Autowired
    private EntryPapers papers;

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private EntryId entry;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        entry = fixture.breach(people, fitter, people.business(), "1.3", "OTHER_METER", "电能表停走");
    }

    @Test
    void theNoticeSaysEverythingInTwoCopies() throws IOException {
        Paper notice = stations.as(fitter, () -> papers.notice(entry));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("notice.pdf"), notice.bytes());
        try (var reader = new PdfReader(notice.bytes())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            var text = new PdfTextExtractor(reader);
            assertThat(text.getTextFromPage(1))
                    .contains("绩效考核通知单", "存根", "电能表停走", "1.3", "−50.00 元", "已确认收到", "3 个工作日", "签收", "其他表 50.00 元", "发出")
                    .doesNotContain("罚款", "!reports", "每单位");
            assertThat(text.getTextFromPage(2)).contains("回执");
        }
    }

    /** The steps of docs/evidence-pack.md, on the bytes that were handed out. */
    @Test
    void thePackIsCheckedWithoutThePortal() throws Exception {
        EntryId second = fixture.breach(people, fitter, people.business(), "1.3", "OTHER_METER", "第二条\\\n换行");
        Map<String, byte[]> pack = unzipped(stations.as(fitter, () -> papers.pack(second)));
        Map<String, byte[]> before = unzipped(stations.as(fitter, () -> papers.pack(entry)));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("evidence.pdf"), Objects.requireNonNull(pack.get("evidence.pdf")));
        Files.write(PAPERS.resolve("evidence.json"), Objects.requireNonNull(pack.get("evidence.json")));
        JsonNode json = new JsonMapper().readTree(Objects.requireNonNull(pack.get("evidence.json")));
        JsonNode seal = json.get("seal");
        // 1: the hash of the text
        assertThat(sha256(pack.get("entry.txt"))).isEqualTo(seal.get("hash").asString());
        // 2: the text of the JSON is the same, and says what the entry says
        String text = new String(Objects.requireNonNull(pack.get("entry.txt")), StandardCharsets.UTF_8);
        assertThat(seal.get("text").asString()).isEqualTo(text);
        Map<String, String> fields = text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertThat(fields)
                .containsEntry("position", "2")
                .containsEntry("clause", json.get("entry").get("clause").asString())
                .containsEntry("amount", "-50.00")
                .containsEntry("title", "第二条\\\\\\n换行")
                .containsEntry("previous", seal.get("previousHash").asString());
        // 3: it follows the entry before it
        assertThat(sha256(before.get("entry.txt"))).isEqualTo(fields.get("previous"));
        assertThat(json.get("notices").get(0).get("acknowledgedAt").asString()).endsWith("Z");
        assertThat(pack).containsKeys("README.txt", "evidence.pdf");
        assertThat(new String(Objects.requireNonNull(pack.get("README.txt")), StandardCharsets.UTF_8))
                .contains("本月尚未批准，还没有封存校验码");
        try (var reader = new PdfReader(Objects.requireNonNull(pack.get("evidence.pdf")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("状态");
        }
        byte[] changed = text.replace("amount=-50.00", "amount=-20.00").getBytes(StandardCharsets.UTF_8);
        assertThat(sha256(changed)).isNotEqualTo(seal.get("hash").asString());
    }

    @Test
    void thePackOfASealedMonthSaysHowFarItsSealIsAndTheOtherPacksLeadThere() throws Exception {
        EntryId last = fixture.breach(
                people, people.get(Post.COUNTER_CLERK), people.business(), "1.3", "OTHER_METER", "他人的记录");
        seal();
        Map<String, byte[]> own = unzipped(stations.as(fitter, () -> papers.pack(entry)));
        JsonNode month = new JsonMapper()
                .readTree(Objects.requireNonNull(own.get("evidence.json")))
                .get("month");
        assertThat(month.get("state").asString()).isEqualTo("APPROVED");
        assertThat(month.get("lastPosition").asLong()).isEqualTo(2);
        assertThat(new String(Objects.requireNonNull(own.get("README.txt")), StandardCharsets.UTF_8))
                .contains("在本条之后 1 条", "verify-ledger", "本包不证明")
                .doesNotContain("他人的记录");
        try (var reader = new PdfReader(Objects.requireNonNull(own.get("evidence.pdf")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages()))
                    .contains("封存处序号", "在本条之后 1 条");
        }
        Map<String, byte[]> end = unzipped(stations.as(people.get(Post.STATION_HEAD), () -> papers.pack(last)));
        assertThat(new String(Objects.requireNonNull(end.get("entry.txt")), StandardCharsets.UTF_8))
                .contains("previous=" + sha256(own.get("entry.txt")));
        assertThat(sha256(end.get("entry.txt"))).isEqualTo(month.get("lastHash").asString());
        assertThat(new String(Objects.requireNonNull(end.get("README.txt")), StandardCharsets.UTF_8))
                .contains("本条就是批准时全所台账的最后一条");
    }

    private void seal() {
        YearMonth october = YearMonth.of(2026, 10);
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        EmployeeId head = people.get(Post.STATION_HEAD);
        clock.set("2026-10-31T17:00");
        stations.run(leader, () -> months.startReview(october));
        stations.run(
                leader,
                () -> review.confirmAll(review.waitingForMe(LedgerFilter.of(october), 0, 100).rows().stream()
                        .map(EntrySummary::id)
                        .toList()));
        stations.run(leader, () -> months.submit(october));
        long version = stations.as(head, () -> months.of(october)).version();
        stations.run(head, () -> months.approve(october, "test", version));
    }

    @Test
    void aRareCharacterIsWrittenByItsNumber() throws IOException {
        jdbc.sql("update employee set name = '王𠮷喆' where id = :id")
                .param("id", fitter.value())
                .update();
        Paper notice = stations.as(people.get(Post.STATION_HEAD), () -> papers.notice(entry));
        try (var reader = new PdfReader(notice.bytes())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("王〔U+20BB7〕喆");
        }
    }

    private static Map<String, byte[]> unzipped(Paper pack) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack.bytes()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte @Nullable [] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(bytes)));
    }
}
