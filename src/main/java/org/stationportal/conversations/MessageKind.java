package org.stationportal.conversations;

/** What a message carries. */
public enum MessageKind {
    /** What a person wrote. */
    TEXT,
    /** Something that another module shows, with its actions; found by payload type and id. */
    CARD,
    /** One line of what happened: the payload is the key of its text, so that each viewer reads it in his language. */
    NOTE
}
