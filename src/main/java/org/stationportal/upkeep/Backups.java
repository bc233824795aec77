package org.stationportal.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How old the nightly backups are, for the administrator. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Backups {

    /** A night that was missed is no alarm yet, a second one is. */
    private static final Duration OLD = Duration.ofHours(36);

    private final BackupFolder folder;
    private final Clock clock;

    Backups(BackupFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public boolean areOn() {
        return folder.isOn();
    }

    /** The latest one. */
    public Optional<Latest> latest() {
        List<Path> files = folder.files();
        return files.stream().findFirst().map(file -> {
            Instant madeAt = BackupFolder.madeAt(file);
            boolean old = madeAt.plus(OLD).isBefore(clock.instant());
            return new Latest(file.toString(), madeAt, megabytes(file), files.size(), old);
        });
    }

    private static double megabytes(Path file) {
        try {
            return Files.size(file) / 1e6;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * A backup.
     *
     * @param kept how many there are with it
     * @param old  whether it is older than a night and a half
     */
    public record Latest(String file, Instant madeAt, double megabytes, int kept, boolean old) {}
}
