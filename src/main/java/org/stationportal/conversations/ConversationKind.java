package org.stationportal.conversations;

/** Between whom a conversation is. */
public enum ConversationKind {
    /** One person and the portal 履责助手. */
    PORTAL,
    /** Everybody who takes part in one topic. */
    THREAD
}
