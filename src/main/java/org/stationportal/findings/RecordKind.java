package org.stationportal.findings;

import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;

/**
 * Records what somebody has found.
 *
 * @param about     the customer, area or meter
 * @param dedicated whether it is about a dedicated-transformer customer
 * @param faultOn   the day of the fault, by which the responsible person goes
 * @param grave     so grave that it goes to the superior department 情节严重
 */
public record RecordKind(
        FindingKind kind,
        Subject about,
        boolean dedicated,
        EmployeeId person,
        int quantity,
        LocalDate faultOn,
        LocalDate foundOn,
        String facts,
        boolean grave,
        Optional<RedLetterInvoice> invoice,
        Optional<DemolitionLoss> loss) {}
