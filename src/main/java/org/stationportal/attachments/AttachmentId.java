package org.stationportal.attachments;

/** The identity of an attachment. */
public record AttachmentId(long value) {}
