package org.stationportal.conversations;

import java.util.Optional;

/** A line in a person's list of conversations; the title of a talk with the portal is empty, the screen names it. */
public record ConversationSummary(
        ConversationId id, ConversationKind kind, String title, Optional<MessageDetails> last, long unread) {}
