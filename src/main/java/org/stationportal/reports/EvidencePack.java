package org.stationportal.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntrySeal;
import org.stationportal.assessment.EvidenceDetails;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence of an entry in a .zip that can be checked without the portal.
 *
 * @see "docs/evidence-pack.md"
 */
@Component
class EvidencePack {

    static final String TEXT = "entry.txt";
    static final String JSON = "evidence.json";
    static final String PDF = "evidence.pdf";
    static final String README = "README.txt";

    private final JsonMapper json;
    private final PaperFont font;
    private final PaperWords words;
    private final EvidenceWords evidenceWords;
    private final Clock clock;

    EvidencePack(JsonMapper json, PaperFont font, PaperWords words, EvidenceWords evidenceWords, Clock clock) {
        this.json = json;
        this.font = font;
        this.words = words;
        this.evidenceWords = evidenceWords;
        this.clock = clock;
    }

    byte[] zip(EvidenceDetails evidence, EntrySeal seal, MonthSeal month, String station, String reader) {
        Instant now = clock.instant();
        var file = EvidenceFile.of(evidence, seal, month, station, now, evidenceWords.deadline(evidence));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, TEXT, utf8(seal.text()));
            put(zip, JSON, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
            put(
                    zip,
                    PDF,
                    pdf(
                            evidence,
                            seal,
                            month,
                            station,
                            words.of("reports.pdf.foot", station, words.moment(now), reader)));
            put(
                    zip,
                    README,
                    utf8(words.of("reports.pack.readme", seal.hash(), seal.previousHash(), month.proof(seal, words))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] pdf(EvidenceDetails evidence, EntrySeal seal, MonthSeal month, String station, String foot) {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new PdfPaper(bytes, PageSize.A4, words.of("reports.evidence.title"), foot, font, words)) {
            new EvidenceSheet(paper, words, evidenceWords).write(evidence, seal, month, station);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
