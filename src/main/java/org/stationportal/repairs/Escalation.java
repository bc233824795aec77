package org.stationportal.repairs;

import java.time.Instant;
import java.util.Optional;

/** The situation grew worse 事态升级 and was handed to the superior department, which answers. */
public record Escalation(long id, String handedTo, String what, Instant at, String handedBy, Optional<Answer> answer) {

    /** What the superior department said, and who of the station took it down. */
    public record Answer(Instant at, String words, String takenBy) {}
}
