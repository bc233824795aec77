package org.stationportal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestDatabase;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.organization.Post;

/** What was backed up while somebody wrote is restored elsewhere row by row, with its triggers, and verifies; or not at all. */
@IntegrationTest(schema = "backup")
@UseCase("UC-030")
class BackupIT {

    private static final String SOURCE = "backup";
    private static final String TARGET = "restored";

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource database;

    @TempDir
    private Path folder;

    private Path attachments;
    private TestStation.People people;

    @BeforeEach
    void something() throws IOException {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        breach("制表\t换行\n反斜杠\\ 与 😀");
        attachments = folder.resolve("attachments");
        Files.createDirectories(attachments.resolve("ab"));
        Files.writeString(attachments.resolve("ab/abcd"), "图片");
        Files.createDirectories(attachments.resolve("incoming"));
        Files.writeString(attachments.resolve("incoming/half"), "未完");
    }

    @Test
    void whatIsBackedUpWhileSomebodyWritesIsRestoredAsItWas() throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                breach("同时写入");
            }
        });
        Path file = folder.resolve("a.zip");
        final Manifest manifest;
        try (Connection connection = TestDatabase.connect(SOURCE)) {
            manifest = new Backup(connection, attachments).write(file, clock.instant());
        } finally {
            stop.set(true);
            writer.join();
        }
        assertThat(manifest.attachments()).isEqualTo(1);
        emptyTarget();
        Path data = folder.resolve("data");
        Map<String, String> given = given(data);
        assertThat(Commands.run(new String[] {"restore", file.toString()}, given))
                .isEqualTo(Commands.FINE);

        assertThat(Files.readString(data.resolve("attachments/ab/abcd"))).isEqualTo("图片");
        assertThat(data.resolve("attachments/incoming")).doesNotExist();
        try (Connection restored = TestDatabase.connect(TARGET);
                Connection source = TestDatabase.connect(SOURCE)) {
            Path again = folder.resolve("b.zip");
            Manifest second = new Backup(restored, data.resolve("attachments")).write(again, clock.instant());
            assertThat(contents(second)).isEqualTo(contents(manifest));
            assertThat(Schema.strings(restored, Schema.TRIGGERS)).isEqualTo(Schema.strings(source, Schema.TRIGGERS));
            assertThatThrownBy(() -> execute(restored, "update ledger_entry set title = 'x'"))
                    .hasMessageContaining("an entry is never changed");
            assertThat(Schema.strings(restored, "select title from standing_entry where title like '制表%'"))
                    .contains("制表\t换行\n反斜杠\\ 与 😀");
        }
        assertThat(Commands.run(new String[] {"verify-ledger"}, given)).isEqualTo(Commands.FINE);
        assertThat(Commands.run(new String[] {"restore", file.toString()}, given))
                .as("the database is not empty any more")
                .isEqualTo(Commands.FAILED);
    }

    @Test
    void aBrokenFileIsRefusedAndNothingIsTouched() throws Exception {
        Path file = backup();
        emptyTarget();
        Path cut = folder.resolve("cut.zip");
        Files.copy(file, cut);
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(cut) / 2);
        }
        refused(cut);
        refused(without(file, "tables/ledger_entry.rows"));
        refused(changed(file, "tables/employee.rows"));
        refused(newer(file));
        refused(folder.resolve("nobody.zip"));
    }

    @Test
    void aBackupThatCannotBeLoadedLeavesTheDatabaseEmpty() throws Exception {
        Path file = backup();
        emptyTarget();
        Path wrong = folder.resolve("wrong.zip");
        rewrite(
                file,
                wrong,
                (name, bytes) -> name.equals("tables/team.sql")
                        ? "create table team (id int".getBytes(StandardCharsets.UTF_8)
                        : bytes,
                true);
        refused(wrong);
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Path file = backup();
        try (Connection connection = TestDatabase.connect(SOURCE)) {
            assertThatThrownBy(() -> new Backup(connection, attachments).write(file, clock.instant()))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(folder.resolve("a.zip.unfinished")).doesNotExist();
    }

    @Test
    void aDataFolderIsRestoredAndWhatWasThereIsKept() throws Exception {
        Path file = backup();
        Path data = folder.resolve("own");
        Map<String, String> own = Map.of("PORTAL_DATA_DIR", data.toString());
        assertThat(Commands.run(new String[] {"restore", file.toString()}, own)).isEqualTo(Commands.FINE);
        assertThat(Commands.run(new String[] {"verify-ledger"}, own)).isEqualTo(Commands.FINE);
        assertThat(Commands.run(new String[] {"restore", file.toString()}, own)).isEqualTo(Commands.FAILED);
        assertThat(Commands.run(new String[] {"restore", file.toString(), "--replace"}, own))
                .isEqualTo(Commands.FINE);
        try (var kept = Files.list(data)) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("mariadb.before-restore-"))
                    .anyMatch(name -> name.startsWith("attachments.before-restore-"))
                    .doesNotContain("restoring", "attachments-restoring");
        }
        assertThat(Commands.run(new String[] {"backup"}, own)).isEqualTo(Commands.FINE);
        assertThat(data.resolve("backups")).isDirectoryContaining("glob:**" + Backup.SUFFIX);
    }

    @Test
    void eachNightMakesOneAndTheOldestGo() throws Exception {
        var nightly = new BackupFolder(folder.resolve("nightly"), 2);
        var backups = new Backups(nightly, clock);
        assertThat(backups.latest()).isEmpty();
        for (int night = 0; night < 3; night++) {
            clock.advance(Duration.ofDays(1));
            new NightlyBackup(database, nightly, attachments, clock).run();
        }
        assertThat(nightly.files()).hasSize(2);
        Backups.Latest latest = backups.latest().orElseThrow();
        assertThat(latest.madeAt()).isEqualTo(clock.instant());
        assertThat(latest.old()).isFalse();
        clock.advance(Duration.ofHours(37));
        assertThat(backups.latest().orElseThrow().old()).isTrue();
        new NightlyBackup(database, new BackupFolder(folder.resolve("none"), 0), attachments, clock).run();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Path backup() throws Exception {
        Path file = folder.resolve("a.zip");
        try (Connection connection = TestDatabase.connect(SOURCE)) {
            new Backup(connection, attachments).write(file, clock.instant());
        }
        return file;
    }

    private void refused(Path file) throws Exception {
        Path data = folder.resolve("data");
        assertThat(Commands.run(new String[] {"restore", file.toString()}, given(data)))
                .as(file.toString())
                .isEqualTo(Commands.FAILED);
        try (Connection connection = TestDatabase.connect(TARGET)) {
            assertThat(Loading.isEmpty(connection)).isTrue();
        }
        assertThat(data.resolve("attachments")).doesNotExist();
    }

    private static Map<String, String> given(Path data) {
        var environment = new HashMap<String, String>();
        environment.put("PORTAL_DATA_DIR", data.toString());
        environment.put("PORTAL_DB_URL", TestDatabase.urlFor(TARGET));
        environment.put("PORTAL_DB_USER", TestDatabase.user());
        environment.put("PORTAL_DB_PASSWORD", TestDatabase.password());
        return environment;
    }

    /** Everything but when it was made. */
    private static List<String> contents(Manifest manifest) {
        return manifest.text()
                .lines()
                // the next number of a table is not part of what was written
                .filter(line -> !line.startsWith("madeAt=") && !line.matches("sha256\\.tables/.*\\.sql=.*"))
                .toList();
    }

    private Path without(Path file, String entry) throws IOException {
        Path made = folder.resolve("without.zip");
        rewrite(file, made, (name, bytes) -> name.equals(entry) ? new byte[0] : bytes, false);
        return made;
    }

    private Path changed(Path file, String entry) throws IOException {
        Path made = folder.resolve("changed.zip");
        rewrite(
                file,
                made,
                (name, bytes) -> {
                    if (name.equals(entry)) {
                        bytes[0] ^= 1;
                    }
                    return bytes;
                },
                false);
        return made;
    }

    private Path newer(Path file) throws IOException {
        Path made = folder.resolve("newer.zip");
        rewrite(
                file,
                made,
                (name, bytes) -> name.equals(Manifest.ENTRY)
                        ? new String(bytes, StandardCharsets.UTF_8)
                                .replaceAll("(?m)^schemaVersion=.*$", "schemaVersion=9999")
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes,
                false);
        return made;
    }

    private interface Change {
        byte[] of(String name, byte[] bytes);
    }

    private static void rewrite(Path file, Path target, Change change, boolean seal) throws IOException {
        var manifest = new Manifest();
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes =
                        change.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (seal && entry.getName().equals(Manifest.ENTRY)) {
                    Manifest old = Manifest.of(new String(bytes, StandardCharsets.UTF_8));
                    manifest.digests().forEach((name, digest) -> old.put(Manifest.DIGEST + name, digest));
                    bytes = old.text().getBytes(StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(bytes);
                    out.closeEntry();
                } else {
                    try (var digested = new Digested(out, entry.getName(), manifest)) {
                        digested.write(bytes);
                    }
                }
            }
        }
    }

    private static void emptyTarget() throws SQLException {
        try (Connection connection = TestDatabase.connect(TARGET)) {
            execute(connection, "drop database if exists " + TARGET);
        }
        TestDatabase.urlFor(TARGET);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void breach(String title) {
        fixture.breach(people, people.get(Post.FITTER), people.business(), "1.3", "RESIDENTIAL_METER", title);
    }
}
