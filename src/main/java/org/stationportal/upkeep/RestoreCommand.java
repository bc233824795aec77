package org.stationportal.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import org.stationportal.base.PortalTime;
import org.stationportal.database.PortalDatabase;
import org.stationportal.database.RestoredData;

/**
 * {@code ./run restore file [--replace]}: puts a backup into an empty place, or with the word beside what is there, which
 * is kept under another name. All is checked before anything is touched, and the ledger is verified at the end (UC-030).
 */
final class RestoreCommand {

    private static final String REPLACE = "--replace";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(PortalTime.ZONE);

    private final Place place;
    private final BackupFile backup;
    private final boolean replace;
    private final String kept =
            "before-restore-" + STAMP.format(Clock.system(PortalTime.ZONE).instant());

    private RestoreCommand(Place place, BackupFile backup, boolean replace) {
        this.place = place;
        this.backup = backup;
        this.replace = replace;
    }

    static int run(Place place, List<String> arguments) throws IOException, SQLException {
        List<String> files =
                arguments.stream().filter(word -> !word.equals(REPLACE)).toList();
        if (files.size() != 1) {
            throw new IllegalArgumentException("用法 / usage: ./run restore file [--replace]");
        }
        try (BackupFile backup = BackupFile.open(Path.of(files.getFirst()))) {
            refuseNewer(backup.manifest().get("schemaVersion"));
            var restore = new RestoreCommand(place, backup, arguments.contains(REPLACE));
            int ledger = place.isGiven() ? restore.intoGiven() : restore.intoFolder();
            Manifest manifest = backup.manifest();
            Commands.say("恢复完成 / Restored: %d tables, %d rows, %d attachments, %s"
                    .formatted(manifest.tables(), manifest.rows(), manifest.attachments(), manifest.get("madeAt")));
            return ledger;
        }
    }

    private int intoFolder() throws IOException, SQLException {
        Path dataDir = place.dataDir();
        boolean empty = !Files.exists(dataDir.resolve("mariadb")) && isEmpty(place.attachments());
        if (!empty && !replace) {
            throw new IOException(("%s 不为空;如要替换,请加 --replace,原数据会改名保留 / is not empty: with --replace"
                            + " what is there is kept under another name")
                    .formatted(dataDir));
        }
        try (RestoredData data = RestoredData.begin(dataDir)) {
            Path attachments = extracted();
            try {
                final int ledger;
                try (Connection connection = data.connect()) {
                    new Loading(connection, backup).load();
                    ledger = VerifyLedger.run(connection);
                }
                data.takeOver("mariadb." + kept);
                takeOver(attachments);
                return ledger;
            } finally {
                FileSystemUtils.deleteRecursively(attachments);
            }
        }
    }

    private int intoGiven() throws IOException, SQLException {
        try (PortalDatabase database = place.database();
                Connection connection = database.connect()) {
            if (!Loading.isEmpty(connection) || !isEmpty(place.attachments())) {
                throw new IOException(
                        "请先建一个空库,并清空附件文件夹 / restore into an empty database and an empty folder of attachments: "
                                + place.attachments());
            }
            Path attachments = extracted();
            try {
                new Loading(connection, backup).load();
                takeOver(attachments);
                return VerifyLedger.run(connection);
            } finally {
                FileSystemUtils.deleteRecursively(attachments);
            }
        }
    }

    /** Beside the place where they belong, so that they are moved there at once. */
    private Path extracted() throws IOException {
        Path folder = place.attachments().resolveSibling("attachments-restoring");
        FileSystemUtils.deleteRecursively(folder);
        backup.extractAttachments(Files.createDirectories(folder));
        return folder;
    }

    private void takeOver(Path extracted) throws IOException {
        Path folder = place.attachments();
        if (Files.exists(folder)) {
            if (isEmpty(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            } else {
                Files.move(folder, folder.resolveSibling(folder.getFileName() + "." + kept));
            }
        }
        Files.move(extracted, folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(Files::isRegularFile);
        }
    }

    private static void refuseNewer(String version) throws IOException {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (Resource migration :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql")) {
            String name = String.valueOf(migration.getFilename());
            var known = MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
            newest = known.compareTo(newest) > 0 ? known : newest;
        }
        if (MigrationVersion.fromVersion(version).compareTo(newest) > 0) {
            throw new IOException("备份来自更新的版本(%s),请先升级门户 / the backup is of a newer portal (%s): update this one first"
                    .formatted(version, version));
        }
    }
}
