package org.stationportal.findings;

import java.util.Optional;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;

/**
 * The customer, area or meter that a finding is about.
 *
 * @param responsible whoever managed its transformer area on the day of the fault 台区责任人
 * @param dedicated   whether it belongs to a dedicated-transformer customer 专变
 */
public record FoundSubject(Subject about, Optional<EmployeeId> responsible, boolean dedicated) {}
