package org.stationportal.attachments.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.attachments.AttachmentId;
import org.stationportal.attachments.AttachmentKind;
import org.stationportal.attachments.AttachmentSummary;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Sha256;

/** Attachments for other systems: sent once, listed, downloaded. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/attachments")
class AttachmentApi {

    private static final String PATH = "/api/v1/attachments";

    private final Attachments attachments;
    private final IdempotentRequests requests;

    AttachmentApi(Attachments attachments, IdempotentRequests requests) {
        this.attachments = attachments;
        this.requests = requests;
    }

    /** 201 with the attachment and its address; a repeat with the same key gets the same answer. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> add(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestParam String ownerType,
            @RequestParam String ownerId,
            @RequestPart(required = false) @Nullable MultipartFile file) {
        if (file == null) {
            throw RuleViolation.at("file", "attachments.error.empty");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var told = new Told(ownerType, ownerId, name, sha256(file));
        return requests.once(key, PATH, told, () -> {
            AttachmentId id = add(new Owner(ownerType, ownerId), name, file);
            return ResponseEntity.created(URI.create(PATH + "/" + id.value())).body(get(id.value()));
        });
    }

    private AttachmentId add(Owner owner, String name, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return attachments.add(owner, name, content);
        } catch (IOException gone) {
            throw RuleViolation.at("file", "attachments.error.interrupted");
        }
    }

    @GetMapping
    List<AttachmentAnswer> list(@RequestParam String ownerType, @RequestParam String ownerId) {
        return attachments.of(new Owner(ownerType, ownerId)).stream()
                .map(AttachmentAnswer::of)
                .toList();
    }

    @GetMapping("/{id}")
    AttachmentAnswer get(@PathVariable long id) {
        return attachments
                .find(new AttachmentId(id))
                .map(AttachmentAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable long id) {
        return attachments
                .content(new AttachmentId(id))
                .map(Download::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String sha256(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Sha256.of(content);
        } catch (IOException gone) {
            throw RuleViolation.at("file", "attachments.error.interrupted");
        }
    }

    /** What makes two requests the same. */
    private record Told(String ownerType, String ownerId, String name, String sha256) {}

    /** An attachment as other systems read it. */
    record AttachmentAnswer(
            long id,
            String name,
            AttachmentKind kind,
            String mediaType,
            long bytes,
            String sha256,
            String addedBy,
            Instant addedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            String content) {

        static AttachmentAnswer of(AttachmentSummary attachment) {
            long id = attachment.id().value();
            return new AttachmentAnswer(
                    id,
                    attachment.name(),
                    attachment.kind(),
                    attachment.kind().mediaType(),
                    attachment.bytes(),
                    attachment.sha256(),
                    attachment.addedBy(),
                    attachment.addedAt(),
                    attachment
                            .withdrawal()
                            .map(AttachmentSummary.Withdrawal::at)
                            .orElse(null),
                    attachment
                            .withdrawal()
                            .map(AttachmentSummary.Withdrawal::reason)
                            .orElse(null),
                    PATH + "/" + id + "/content");
        }
    }
}
