package org.stationportal.conversations;

import java.time.Instant;
import org.stationportal.organization.EmployeeId;

/**
 * Messages stood in the visible part of a visible page of a member: those of the conversation with ids from
 * {@code fromMessageId} to {@code toMessageId}, both inclusive. Published once per step, in the transaction that records it.
 */
public record MessagesSeen(
        EmployeeId employee, ConversationId conversation, long fromMessageId, long toMessageId, Instant at) {}
