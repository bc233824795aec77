package org.stationportal.attachments;

import java.time.Instant;
import java.util.Optional;

/**
 * An attachment in a list.
 *
 * @param name        the cleaned name, for people; nothing is stored under it
 * @param stored      whether its content is in the folder, as it should be
 * @param mayWithdraw whether the reader is the person who added it, and it stands
 */
public record AttachmentSummary(
        AttachmentId id,
        String name,
        AttachmentKind kind,
        long bytes,
        String sha256,
        String addedBy,
        Instant addedAt,
        Optional<Withdrawal> withdrawal,
        boolean stored,
        boolean mayWithdraw) {

    /** When and why the person who added an attachment took it back; the row and the file stay. */
    public record Withdrawal(Instant at, String reason) {}
}
