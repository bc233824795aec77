package org.stationportal.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its content; its name is not asked. */
final class ContentKind {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

    private ContentKind() {}

    /** The kind, or nothing when it is none that may be attached. */
    static Optional<AttachmentKind> of(Path file) throws IOException {
        String found;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            found = TYPES.detect(content, new Metadata()).toString();
        }
        // the signature of all packages is the same; which one it is stands inside
        return PACKAGES.contains(found) ? OfficePackage.kindOf(file) : AttachmentKind.ofMediaType(found);
    }
}
