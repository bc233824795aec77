package org.stationportal.counter.desk;

import java.time.Instant;
import org.stationportal.deadlines.ObligationSummary;

/**
 * Something that was taken in, of whatever business.
 *
 * @param business   the text key of its kind
 * @param path       the address of its page, without a leading slash
 * @param opens      whether its page opens for the one signed in: a complaint is listed for more than may read it
 * @param obligation tells how far it has come and when it is due
 */
public record IntakeSummary(
        String business,
        String number,
        String title,
        String path,
        boolean opens,
        String takenBy,
        Instant takenAt,
        ObligationSummary obligation) {}
