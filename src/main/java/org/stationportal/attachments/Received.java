package org.stationportal.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Sha256;

/**
 * A content that has come in and is not kept yet.
 *
 * @param name      the random name under which it will be kept
 * @param thumbnail where its thumbnail is to be written, if it gets one
 */
record Received(String name, Path file, Path thumbnail, long bytes, String sha256) implements AutoCloseable {

    static final String ON_THE_WAY = ".part";
    static final long LARGEST = 20L * 1024 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Copies until the end; refused when it is empty, too large, or when the sender stops half-way. */
    static Received from(InputStream content, Path folder) throws IOException {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        Path file = folder.resolve(name + ON_THE_WAY);
        MessageDigest digest = Sha256.digest();
        try {
            long bytes = copy(content, file, digest);
            if (bytes == 0) {
                throw RuleViolation.at("file", "attachments.error.empty");
            }
            return new Received(
                    name,
                    file,
                    folder.resolve(name + ".thumbnail" + ON_THE_WAY),
                    bytes,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(file);
            throw problem;
        }
    }

    private static long copy(InputStream content, Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw RuleViolation.at("file", "attachments.error.tooLarge", LARGEST / 1024 / 1024);
                }
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
            }
        }
        return bytes;
    }

    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException stopped) {
            throw RuleViolation.at("file", "attachments.error.interrupted");
        }
    }

    /** Removes what was not kept. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(thumbnail);
        } catch (IOException left) {
            // it is an orphan, and the nightly check removes it
        }
    }
}
