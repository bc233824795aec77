package org.stationportal.attachments.api;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.attachments.AttachmentId;
import org.stationportal.attachments.Attachments;

/** The addresses behind the links and the small pictures of the screens. */
@RestController
@PreAuthorize("hasRole('EMPLOYEE')")
@RequestMapping("/attachments/{id}")
class AttachmentDownloads {

    private final Attachments attachments;

    AttachmentDownloads(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    ResponseEntity<Resource> content(@PathVariable long id) {
        return attachments
                .content(new AttachmentId(id))
                .map(Download::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable long id) {
        return attachments
                .thumbnail(new AttachmentId(id))
                .map(Download::thumbnail)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
