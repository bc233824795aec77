package org.stationportal.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The folder of the attachments cannot be written or read: full, gone, or not the portal's. */
public final class FolderUnusable extends UncheckedIOException {

    FolderUnusable(IOException cause) {
        super(cause);
    }
}
