package org.stationportal.conversations;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * A message as one reader sees it.
 *
 * @param author empty when the portal speaks; {@code authorName} is then empty too
 * @param own whether the reader wrote it
 * @param unread whether the reader takes part, did not write it and has not seen it yet
 * @param deliveredToOthersAt when it first reached the screen of anybody but its author
 * @param seenByOthersAt when anybody but its author first saw it
 * @param seenBy how many of the {@code others}, the members without its author, have seen it
 */
public record MessageDetails(
        MessageId id,
        ConversationId conversation,
        Optional<EmployeeId> author,
        String authorName,
        boolean own,
        MessageKind kind,
        String text,
        String payloadType,
        String payloadId,
        Instant sentAt,
        boolean unread,
        Optional<Instant> deliveredToOthersAt,
        Optional<Instant> seenByOthersAt,
        int seenBy,
        int others) {

    /** The arguments of a note, in the order of its text's placeholders. */
    public Object[] noteArguments() {
        return text.isEmpty() ? new Object[0] : text.split("\n", -1);
    }
}
