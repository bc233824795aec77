package org.stationportal.complaints;

import java.util.List;
import org.stationportal.findings.FindingSummary;

/**
 * A complaint with its course.
 *
 * @param steps     contacted, decided, answered, called back: as many as were taken
 * @param repeats   earlier ones of the same customer or telephone, the latest first
 * @param mayAct    whether the reader may contact, note and answer
 * @param mayCallBack whether the reader may ask the customer whether he is satisfied
 * @param mayDecide whether the reader may decide what is proved: he is not concerned
 */
public record ComplaintDetails(
        ComplaintSummary complaint,
        List<ComplaintStep> steps,
        List<ComplaintNote> notes,
        List<Repeat> repeats,
        List<FindingSummary> findings,
        boolean mayAct,
        boolean mayCallBack,
        boolean mayDecide) {

    public ComplaintDetails {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        repeats = List.copyOf(repeats);
        findings = List.copyOf(findings);
    }
}
