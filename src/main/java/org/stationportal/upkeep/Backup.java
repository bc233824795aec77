package org.stationportal.upkeep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stationportal.base.PortalTime;

/**
 * Writes every table, view and trigger as they stand at one moment, and the attachments, into one zip file with a
 * manifest of rows and digests. It locks nothing: it reads one consistent snapshot.
 *
 * @see "Design decision 0046"
 */
final class Backup {

    static final String SUFFIX = ".backup.zip";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(PortalTime.ZONE);
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final Path attachments;

    Backup(Connection connection, Path attachments) {
        this.connection = connection;
        this.attachments = attachments;
    }

    static String fileName(Instant now) {
        return "station-portal-" + STAMP.format(now) + SUFFIX;
    }

    /** The file appears when it is whole; an existing one is not overwritten. It holds secrets: only its owner reads it. */
    Manifest write(Path file, Instant now) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "文件已存在 / the file exists");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = write(Files.newOutputStream(unfinished), now);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(OutputStream out, Instant now) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            var manifest = new Manifest();
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                execute("start transaction with consistent snapshot, read only");
                manifest.put("format", "1");
                manifest.put("madeAt", now.toString());
                manifest.put("schemaVersion", schemaVersion());
                for (String table : strings(Schema.TABLES)) {
                    definition(zip, manifest, "tables/" + table + ".sql", "show create table `" + table + "`", 2);
                    rows(zip, manifest, table);
                }
                for (String view : strings(Schema.VIEWS)) {
                    definition(zip, manifest, "views/" + view + ".sql", "show create view `" + view + "`", 2);
                }
                int order = 0;
                for (String trigger : strings(Schema.TRIGGERS)) {
                    String entry = "triggers/%04d-%s.sql".formatted(order++, trigger);
                    definition(zip, manifest, entry, "show create trigger `" + trigger + "`", 3);
                }
                attachments(zip, manifest);
            } finally {
                execute("rollback");
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    private void definition(ZipOutputStream zip, Manifest manifest, String entry, String sql, int column)
            throws IOException, SQLException {
        try (var statement = connection.createStatement();
                var rs = statement.executeQuery(sql)) {
            rs.next();
            String create = Schema.withoutDefiner(rs.getString(column));
            try (var out = new Digested(zip, entry, manifest)) {
                out.write(create.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void rows(ZipOutputStream zip, Manifest manifest, String table) throws IOException, SQLException {
        List<Schema.Column> columns = Schema.columns(connection, table);
        long rows = 0;
        try (var statement = connection.createStatement();
                var out = new Digested(zip, "tables/" + table + ".rows", manifest)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rs = statement.executeQuery(Schema.select(table, columns))) {
                var line = new StringBuilder();
                while (rs.next()) {
                    line.setLength(0);
                    for (int i = 1; i <= columns.size(); i++) {
                        RowText.append(line, rs.getString(i), i == columns.size());
                    }
                    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
        }
        manifest.put("rows." + table, Long.toString(rows));
    }

    /** After the snapshot was taken: every attachment whose row is in it lies in the folder. */
    private void attachments(ZipOutputStream zip, Manifest manifest) throws IOException {
        if (!Files.isDirectory(attachments)) {
            return;
        }
        try (Stream<Path> files = Files.walk(attachments)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = attachments.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("incoming/")) {
                    try (var out = new Digested(zip, Manifest.ATTACHMENTS + name, manifest)) {
                        Files.copy(file, out);
                    }
                }
            }
        }
    }

    private String schemaVersion() throws SQLException {
        return strings("select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1")
                .stream()
                .findFirst()
                .orElse("0");
    }

    private List<String> strings(String sql) throws SQLException {
        return Schema.strings(connection, sql);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
