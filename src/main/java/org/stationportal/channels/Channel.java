package org.stationportal.channels;

/** A way to a person beside the chat 通知渠道. */
public enum Channel {
    MAIL,
    /** A robot that is told by an HTTP request. */
    WEBHOOK
}
