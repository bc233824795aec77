package org.stationportal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of the embedded server, held by a lock for as long as this object is open. */
final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path dataDir) throws IOException {
        Path root =
                Files.createDirectories(dataDir.toAbsolutePath().normalize()).toRealPath();
        FileChannel channel =
                FileChannel.open(root.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw StartupProblem.dataInUse(root);
        }
        return new DataFolder(root, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    void demandSpace(long megabytes) throws IOException {
        if (Files.getFileStore(root).getUsableSpace() < megabytes * MEGABYTE) {
            throw StartupProblem.diskFull(root, megabytes, null);
        }
    }

    /** The password of the portal's account, made at the first start; readable by the owner only. */
    String password() throws IOException {
        Path file = root.resolve("password");
        if (Files.notExists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    Path root() {
        return root;
    }

    /** One folder per version of the server: {@code base/mariadb-11.4.5}. */
    Path base() {
        return root.resolve("base");
    }

    Path tables() {
        return root.resolve("mariadb");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
