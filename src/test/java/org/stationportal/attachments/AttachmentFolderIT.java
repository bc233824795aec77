package org.stationportal.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Row and file: both or neither, whatever becomes of the disk; and what of a picture is shown in lists. */
@IntegrationTest
@UseCase("UC-013")
class AttachmentFolderIT {

    @Autowired
    private AttachmentRows rows;

    @Autowired
    private Thumbnails thumbnails;

    @Autowired
    private OwnerAccesses access;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AttachmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path root;

    private EmployeeId fitter;
    private Owner fault;

    @BeforeEach
    void fault() {
        clock.set("2026-09-30T09:00");
        var people = stations.create();
        fitter = people.get(Post.FITTER);
        fault = fixture.fault(people);
    }

    @Test
    void aFolderThatCannotBeMadeIsAnIncidentAndLeavesNoRow() throws IOException {
        Path blocked = Files.writeString(root.resolve("blocked"), "a file where the folder should be");
        assertThatThrownBy(() -> add(in(blocked), "a.pdf", TestFiles.PDF)).isInstanceOf(FolderUnusable.class);
        assertThat(rows.of(fault)).isEmpty();
    }

    @Test
    void aDiskThatFailsAtTheLastStepLeavesNeitherRowNorFile() throws IOException {
        for (int i = 0; i < 256; i++) {
            Files.createFile(root.resolve("%02x".formatted(i)));
        }
        assertThatThrownBy(() -> add(in(root), "现场.jpg", TestFiles.photo())).isInstanceOf(FolderUnusable.class);
        assertThat(rows.of(fault)).isEmpty();
        assertThat(TestFolder.files(root.resolve("incoming"))).isZero();
        assertThat(TestFolder.files(root)).isEqualTo(256);
    }

    @Test
    void whatAroundItIsRolledBackTakesTheFileWithIt() throws IOException {
        Attachments attachments = in(root);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.inTransaction(fitter, () -> {
                    attachments.add(fault, "现场.jpg", new ByteArrayInputStream(TestFiles.photo()));
                    throw RuleViolation.of("attachments.error.unknown");
                }));
        assertThat(rows.of(fault)).isEmpty();
        assertThat(TestFolder.files(root)).isZero();
    }

    @Test
    void theNightlyCheckRemovesOrphansOfYesterdayAndNamesWhatIsMissing() throws IOException {
        Attachments attachments = in(root);
        AttachmentId kept = add(attachments, "现场.jpg", TestFiles.photo());
        AttachmentId lost = add(attachments, "报告.pdf", TestFiles.PDF);
        Files.delete(stations.as(fitter, () -> attachments.content(lost))
                .orElseThrow()
                .file());
        Path orphan = orphan("ab/" + "ab".repeat(16), Duration.ofHours(25));
        Path thumbnail = orphan("ab/" + "ab".repeat(16) + ".thumbnail", Duration.ofHours(25));
        Path stopped = orphan("incoming/" + "cd".repeat(16) + ".part", Duration.ofHours(25));
        Path young = orphan("cd/" + "cd".repeat(16), Duration.ofHours(23));
        var result = new FolderCheck(new AttachmentFolder(root, clock), rows, clock).check();
        assertThat(result.removed()).isEqualTo(3);
        assertThat(result.missing()).contains(lost).doesNotContain(kept);
        assertThat(orphan).doesNotExist();
        assertThat(thumbnail).doesNotExist();
        assertThat(stopped).doesNotExist();
        assertThat(young).exists();
        assertThat(stations.as(fitter, () -> attachments.content(kept))
                        .orElseThrow()
                        .file())
                .exists();
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() throws IOException {
        Attachments attachments = in(root);
        AttachmentId lost = add(attachments, "报告.pdf", TestFiles.PDF);
        Files.delete(stations.as(fitter, () -> attachments.content(lost))
                .orElseThrow()
                .file());
        assertThat(stations.as(fitter, () -> attachments.of(fault)).getFirst().stored())
                .isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(fitter, () -> attachments.content(lost)))
                .matches(violation -> violation.key().equals("attachments.error.missing"));
    }

    @Test
    void aThumbnailIsUprightAndTellsNothingButWhatIsSeen() throws IOException {
        byte[] photo = TestFiles.joined(TestFiles.photo(), TestFiles.text("<script>alert(1)</script>"));
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(TestFiles.PLACE, "<script>");
        Attachments attachments = in(root);
        AttachmentId id = add(attachments, "现场.jpg", photo);
        Path file = stations.as(fitter, () -> attachments.thumbnail(id))
                .orElseThrow()
                .file();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(TestFiles.PLACE, "Exif", "<script>");
        var small = ImageIO.read(file.toFile());
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(320);
        // turned to the right, the left half is on top
        assertThat(small.getRGB(80, 40) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(small.getRGB(80, 280) & 0xFF).isGreaterThan(0xC0);
    }

    private Path orphan(String name, Duration age) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(root.resolve(name.substring(0, name.indexOf('/'))));
        Files.writeString(file, "left by a crash");
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }

    private Attachments in(Path folder) {
        return new Attachments(
                rows, new AttachmentFolder(folder, clock), thumbnails, access, currentUser, transactions, clock);
    }

    private AttachmentId add(Attachments attachments, String name, byte[] content) {
        return stations.as(fitter, () -> attachments.add(fault, name, new ByteArrayInputStream(content)));
    }
}
