package org.stationportal.conversations;

/** The identity of a conversation. */
public record ConversationId(long value) {}
