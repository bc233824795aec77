package org.stationportal.reports;

/** Is told how far the making of a large paper has come, in entries. */
@FunctionalInterface
public interface Progress {

    Progress UNWATCHED = (done, total) -> {};

    void at(long done, long total);
}
