package org.stationportal.reports;

/** A small file to hand out. */
public record Paper(String fileName, String contentType, byte[] bytes) {

    static final String PDF = "application/pdf";
    static final String ZIP = "application/zip";
}
