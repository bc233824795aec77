package org.stationportal.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where contents lie: outside everything that is served, under random names, in a folder of the data folder unless
 * {@code portal.attachments.folder} names another. What is on the way lies in {@code incoming}.
 */
@Component
class AttachmentFolder {

    private static final String THUMBNAIL = ".thumbnail";

    private final Path root;
    private final Clock clock;

    AttachmentFolder(
            @Value("${portal.attachments.folder:${portal.data-dir:./data}/attachments}") Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Takes a content in, to its end; it is gone again when the result is closed before it was kept. */
    Received receive(InputStream content) {
        try {
            return Received.from(content, Files.createDirectories(root.resolve("incoming")));
        } catch (IOException unusable) {
            throw new FolderUnusable(unusable);
        }
    }

    /** Moves what was received to its place: on the disk for good, or not at all. */
    void keep(Received received) {
        try {
            Path place = Files.createDirectories(place(received.name()));
            if (Files.exists(received.thumbnail())) {
                move(received.thumbnail(), thumbnail(received.name()));
            }
            move(received.file(), file(received.name()));
            sync(place);
        } catch (IOException unusable) {
            discard(received.name());
            throw new FolderUnusable(unusable);
        }
    }

    void discard(String name) {
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(thumbnail(name));
        } catch (IOException unusable) {
            throw new FolderUnusable(unusable);
        }
    }

    boolean holds(String name) {
        return Files.isRegularFile(file(name));
    }

    Path file(String name) {
        return place(name).resolve(name);
    }

    Path thumbnail(String name) {
        return place(name).resolve(name + THUMBNAIL);
    }

    private Path place(String name) {
        return root.resolve(name.substring(0, 2));
    }

    /** The name under which a file of the folder was kept or received. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    /** All files, those on the way too; to be closed. */
    Stream<Path> files() throws IOException {
        return Files.isDirectory(root) ? Files.walk(root).filter(Files::isRegularFile) : Stream.empty();
    }

    private void move(Path from, Path to) throws IOException {
        sync(from);
        // the nightly check compares it with the portal's clock
        Files.setLastModifiedTime(from, FileTime.from(clock.instant()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sync(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException problem) {
            if (!folder) {
                throw problem;
            }
            // not every system opens folders; there the move itself is all there is
        }
    }
}
