package org.stationportal.attachments.api;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.stationportal.attachments.AttachmentContent;

/** Answers with a content in a way in which a browser runs nothing of it, whatever it is (decision 0026). */
final class Download {

    private Download() {}

    /** To be saved under its name (RFC 6266, 5987), never shown in place. */
    static ResponseEntity<Resource> of(AttachmentContent content) {
        return answer(
                content,
                ContentDisposition.attachment()
                        .filename(content.name(), StandardCharsets.UTF_8)
                        .build());
    }

    /** Shown in place: only what this portal has encoded itself. */
    static ResponseEntity<Resource> thumbnail(AttachmentContent content) {
        return answer(content, ContentDisposition.inline().build());
    }

    private static ResponseEntity<Resource> answer(AttachmentContent content, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(content.file()));
    }
}
