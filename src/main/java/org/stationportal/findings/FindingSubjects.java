package org.stationportal.findings;

import java.time.LocalDate;
import java.util.Optional;

/** Knows what findings are about; a bean of the feature that keeps customers, areas and meters. */
public interface FindingSubjects {

    /** The one with the number in the station of the one signed in, as it was looked after on the day. */
    Optional<FoundSubject> find(SubjectKind kind, String no, LocalDate on);
}
