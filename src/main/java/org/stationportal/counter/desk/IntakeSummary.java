package org.stationportal.counter.desk;

import java.time.Instant;
import org.stationportal.deadlines.ObligationSummary;

/**
 * Something that was taken in, of whatever business.
 *
 * @param business   the text key of its kind
 * @param path       the address of its page, without a leading slash
 * @param obligation tells how far it has come and when it is due
 */
public record IntakeSummary(
        String business,
        String number,
        String title,
        String path,
        String takenBy,
        Instant takenAt,
        ObligationSummary obligation) {}
