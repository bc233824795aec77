package org.stationportal.findings;

import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * Records what somebody has found.
 *
 * @param no      the number of the customer, area or meter; not asked for where it is about the hall
 * @param person  who is responsible; empty for whoever managed the area on the day of the fault
 * @param faultOn the day of the fault
 * @param grave   so grave that it belongs before the superior department 情节严重
 */
public record RecordKind(
        FindingKind kind,
        SubjectKind subject,
        String no,
        Optional<EmployeeId> person,
        int quantity,
        LocalDate faultOn,
        LocalDate foundOn,
        String facts,
        boolean grave,
        Optional<RedLetterInvoice> invoice,
        Optional<DemolitionLoss> loss) {}
