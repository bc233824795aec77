package org.stationportal.attachments;

import java.nio.file.Path;

/** The content of an attachment that the one signed in may have. */
public record AttachmentContent(String name, AttachmentKind kind, Path file) {}
