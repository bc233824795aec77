package org.stationportal.channels;

/**
 * What is said to a person on a channel. The key stays the same when it is sent again, so that the receiver can tell a
 * repetition.
 */
record Letter(String key, String recipientNo, String recipientName, String subject, String text) {}
