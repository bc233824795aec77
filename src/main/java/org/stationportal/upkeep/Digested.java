package org.stationportal.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stationportal.base.Sha256;

/** An entry of a backup on its way into the file; its SHA-256 goes into the manifest when it is closed. */
final class Digested extends OutputStream {

    private final ZipOutputStream zip;
    private final String name;
    private final Manifest manifest;
    private final MessageDigest digest = Sha256.digest();

    Digested(ZipOutputStream zip, String name, Manifest manifest) throws IOException {
        this.zip = zip;
        this.name = name;
        this.manifest = manifest;
        zip.putNextEntry(new ZipEntry(name));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        zip.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        zip.closeEntry();
        manifest.put(Manifest.DIGEST + name, HexFormat.of().formatHex(digest.digest()));
    }
}
