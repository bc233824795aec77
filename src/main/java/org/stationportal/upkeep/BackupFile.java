package org.stationportal.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.stationportal.base.Sha256;

/** A backup that was read to its end and is whole: every entry of its manifest is there and has its digest. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IOException("备份文件不可读 / the backup cannot be read: " + file, broken);
        }
        try {
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw new IOException("备份文件缺少清单 / the backup has no manifest: " + file);
            }
            var manifest = Manifest.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            var backup = new BackupFile(zip, manifest);
            backup.check();
            return backup;
        } catch (IOException | RuntimeException problem) {
            zip.close();
            throw problem;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private void check() throws IOException {
        if (!manifest.get("format").equals("1")) {
            throw new IOException("不认识的备份格式 / unknown format of backup: " + manifest.get("format"));
        }
        Map<String, String> digests = manifest.digests();
        var names = new TreeSet<String>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.ENTRY))
                .forEach(names::add);
        if (!names.equals(digests.keySet())) {
            throw new IOException("备份文件与清单不符 / the backup does not hold what its manifest names");
        }
        for (Map.Entry<String, String> digest : digests.entrySet()) {
            if (!digestOf(digest.getKey()).equals(digest.getValue())) {
                throw new IOException("备份文件已损坏 / the backup is damaged: " + digest.getKey());
            }
        }
    }

    private String digestOf(String entry) throws IOException {
        try (var in = stream(entry)) {
            return Sha256.of(in);
        } catch (java.util.zip.ZipException damaged) {
            throw new IOException("备份文件已损坏 / the backup is damaged: " + entry, damaged);
        }
    }

    /** The names of the entries that begin with the prefix, in order. */
    List<String> entries(String prefix, String suffix) {
        return manifest.digests().keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .toList();
    }

    String text(String entry) throws IOException {
        try (InputStream in = stream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    BufferedReader lines(String entry) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(entry), StandardCharsets.UTF_8), 1 << 16);
    }

    void extractAttachments(Path folder) throws IOException {
        for (String entry : entries(Manifest.ATTACHMENTS, "")) {
            Path file = folder.resolve(entry.substring(Manifest.ATTACHMENTS.length()))
                    .normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("备份文件已损坏 / the backup is damaged: " + entry);
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = stream(entry)) {
                Files.copy(in, file);
            }
        }
    }

    private InputStream stream(String entry) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(zip.getEntry(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
