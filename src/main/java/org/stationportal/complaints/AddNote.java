package org.stationportal.complaints;

import java.util.UUID;

/** Adds what the investigation brought to light; the same form sent twice is one note. */
public record AddNote(String complaintNo, UUID submission, String words) {

    public AddNote {
        words = ComplaintRules.words("note", words);
    }
}
