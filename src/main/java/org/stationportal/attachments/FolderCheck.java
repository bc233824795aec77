package org.stationportal.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the folder with the rows: a file without a row, which a crash between the two may leave, is removed a day
 * later; a row without its file is told in the log, each time.
 */
@Component
class FolderCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final AttachmentFolder folder;
    private final AttachmentRows rows;
    private final Clock clock;

    FolderCheck(AttachmentFolder folder, AttachmentRows rows, Clock clock) {
        this.folder = folder;
        this.rows = rows;
        this.clock = clock;
    }

    /** What was found: files removed, and attachments whose files are missing. */
    record Result(int removed, List<AttachmentId> missing) {}

    Result check() {
        try {
            List<AttachmentId> missing = missing();
            var result = new Result(removeOrphans(), missing);
            if (result.removed() > 0) {
                LOG.info("{} files without an attachment have been removed", result.removed());
            }
            if (!missing.isEmpty()) {
                LOG.error("{} attachments have lost their files: {}", missing.size(), missing);
            }
            return result;
        } catch (IOException unusable) {
            throw new FolderUnusable(unusable);
        }
    }

    private int removeOrphans() throws IOException {
        if (rows.after(0, 1).isEmpty()) {
            // more likely the wrong database than a folder of nothing but orphans
            return 0;
        }
        Instant before = clock.instant().minus(PATIENCE);
        List<Path> old = new ArrayList<>();
        try (Stream<Path> files = folder.files()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.add(file);
                }
            }
        }
        int removed = 0;
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            removed += removeUnknown(old.subList(from, Math.min(old.size(), from + AT_ONCE)));
        }
        return removed;
    }

    private int removeUnknown(List<Path> files) throws IOException {
        Set<String> known =
                rows.known(files.stream().map(AttachmentFolder::nameOf).collect(Collectors.toSet()));
        int removed = 0;
        for (Path file : files) {
            boolean onTheWay = file.toString().endsWith(Received.ON_THE_WAY);
            if ((onTheWay || !known.contains(AttachmentFolder.nameOf(file))) && Files.deleteIfExists(file)) {
                removed++;
            }
        }
        return removed;
    }

    private List<AttachmentId> missing() {
        List<AttachmentId> missing = new ArrayList<>();
        List<AttachmentRow> next = rows.after(0, AT_ONCE);
        while (!next.isEmpty()) {
            next.stream()
                    .filter(row -> !folder.holds(row.file()))
                    .map(AttachmentRow::id)
                    .forEach(missing::add);
            next = rows.after(next.getLast().id().value(), AT_ONCE);
        }
        return missing;
    }
}
