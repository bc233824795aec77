package org.stationportal.complaints;

import org.jspecify.annotations.Nullable;

/** Which complaints a list shows, within what the reader may see; a null part does not restrict. */
public record ComplaintFilter(
        @Nullable Boolean running,
        @Nullable ComplaintKind kind,
        @Nullable Severity severity,
        @Nullable ComplaintSource source) {

    public static ComplaintFilter open() {
        return new ComplaintFilter(true, null, null, null);
    }

    public static ComplaintFilter all() {
        return new ComplaintFilter(null, null, null, null);
    }
}
