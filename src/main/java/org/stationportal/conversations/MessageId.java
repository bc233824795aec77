package org.stationportal.conversations;

/** The identity of a message; within one conversation a larger id is a later message. */
public record MessageId(long value) implements Comparable<MessageId> {

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(value, other.value);
    }
}
