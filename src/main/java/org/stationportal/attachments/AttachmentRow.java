package org.stationportal.attachments;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table; {@code file} is the random name of its content. */
record AttachmentRow(
        AttachmentId id,
        Owner owner,
        String name,
        AttachmentKind kind,
        long bytes,
        String sha256,
        String file,
        @Nullable Long addedBy,
        String addedByName,
        Instant addedAt,
        Optional<AttachmentSummary.Withdrawal> withdrawal) {}
