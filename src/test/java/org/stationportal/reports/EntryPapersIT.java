package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The papers of an entry: what they say, and who may take them. */
@IntegrationTest
@UseCase("UC-029")
class EntryPapersIT {

    private static final Path PAPERS = Path.of("target/papers");

    @Autowired
    private EntryPapers papers;

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
                    .contains("绩效考核通知单", "存根", "电能表停走", "1.3", "−50.00 元", "已确认收到", "3 个工作日", "签收")
                    .doesNotContain("罚款", "!reports");
            assertThat(text.getTextFromPage(2)).contains("回执");
        }
    }
}
