package org.stationportal.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks an .xlsx once without keeping anything, before a reader is let at it: the sizes that an archive declares may
 * be lies. On the way it counts the rows of each sheet and notes its merged cells.
 */
final class ZipScan {

    private static final String SHEETS = "xl/worksheets/";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int SMALL = 1 << 20;
    private static final int MOST_ENTRIES = 2_000;

    private final SheetLimits limits;
    private final Map<String, SheetScan> sheets = new HashMap<>();
    private long unpacked;

    private ZipScan(SheetLimits limits) {
        this.limits = limits;
    }

    /** What was found, by the path of the sheet inside the archive. */
    static Map<String, SheetScan> of(Path file, SheetLimits limits) throws IOException {
        var scan = new ZipScan(limits);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw SourceFile.refused("bomb");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                scan.entry(zip, entry);
            }
        }
        return scan.sheets;
    }

    private void entry(ZipFile zip, ZipEntry entry) throws IOException {
        SheetScan sheet = entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml")
                ? sheets.computeIfAbsent(entry.getName(), name -> new SheetScan())
                : null;
        long most = entry.getName().equals(TEXTS)
                ? limits.texts().toBytes()
                : limits.unpacked().toBytes();
        long packed = Math.max(entry.getCompressedSize(), 1);
        long size = 0;
        var buffer = new byte[1 << 16];
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > most
                        || unpacked > limits.unpacked().toBytes()
                        || size > SMALL && size / packed > limits.ratio()) {
                    throw SourceFile.refused("bomb");
                }
                if (sheet != null) {
                    sheet.read(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            }
        }
        if (sheet != null) {
            sheet.end();
        }
    }
}
