package org.stationportal.customers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Sha256;

/** The files while they are needed: in the database, so that every node can go on with them, and for work in a folder. */
@Component
class StoredFiles {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final ImportLimits limits;

    StoredFiles(JdbcClient jdbc, ImportLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** A copy in a temporary folder that goes when it is closed. */
    record Copy(Path file, String hash, long size) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException busy) {
                file.toFile().deleteOnExit();
            }
        }
    }

    /** What arrives, up to the largest size that is allowed. */
    Copy receive(InputStream content) {
        try {
            Path file = Files.createTempFile("import", ".tmp");
            try {
                return copy(content, file);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Copy copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.file().toBytes()) {
                    throw RuleViolation.at(
                            "file",
                            "sheets.file.tooLarge",
                            String.valueOf(limits.file().toMegabytes()));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Copy(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    void keep(ImportId id, Copy copy) {
        try (InputStream content = Files.newInputStream(copy.file())) {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                jdbc.sql("insert into customer_import_part (import_id, part, content) values (?, ?, ?)")
                        .params(id.value(), part++, bytes)
                        .update();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file of an import; a rule is broken when it is kept no longer. */
    Copy fetch(ImportId id) {
        return receive(new Parts(id));
    }

    /** One part after the other, so that a large file is never in memory as a whole. */
    private final class Parts extends InputStream {

        private final ImportId id;
        private byte[] part = new byte[0];
        private int at;
        private int next;

        Parts(ImportId id) {
            this.id = id;
        }

        @Override
        public int read() {
            return more() ? part[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!more()) {
                return -1;
            }
            int size = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, size);
            at += size;
            return size;
        }

        private boolean more() {
            if (at < part.length) {
                return true;
            }
            part = jdbc.sql("select content from customer_import_part where import_id = :id and part = :part")
                    .param("id", id.value())
                    .param("part", next)
                    .query((rs, i) -> rs.getBytes(1))
                    .optional()
                    .orElse(new byte[0]);
            if (part.length == 0 && next == 0) {
                throw RuleViolation.of("customers.import.error.cleared");
            }
            at = 0;
            next++;
            return part.length > 0;
        }
    }
}
