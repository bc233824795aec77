package org.stationportal.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;

/** The folder of the nightly backups, of which the latest are kept; backups of people in the same folder are left alone. */
@Component
class BackupFolder {

    private static final String PREFIX = "nightly-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final int keep;

    BackupFolder(
            @Value("${portal.backup.folder:${portal.data-dir:./data}/backups}") Path folder,
            @Value("${portal.backup.keep:7}") int keep) {
        this.folder = folder.toAbsolutePath().normalize();
        this.keep = keep;
    }

    boolean isOn() {
        return keep > 0;
    }

    Path file(Instant now) {
        return folder.resolve(PREFIX + STAMP.format(LocalDateTime.ofInstant(now, PortalTime.ZONE)) + Backup.SUFFIX);
    }

    /** The latest first. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)
                            && file.getFileName().toString().endsWith(Backup.SUFFIX))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Instant madeAt(Path file) {
        String name = file.getFileName().toString();
        String stamp = name.substring(PREFIX.length(), name.length() - Backup.SUFFIX.length());
        return LocalDateTime.parse(stamp, STAMP).atZone(PortalTime.ZONE).toInstant();
    }

    void prune() throws IOException {
        for (Path old : files().stream().skip(keep).toList()) {
            Files.delete(old);
        }
    }
}
