package org.stationportal.appeals;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.assessment.EntryId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/**
 * An appeal as lists and pages show it.
 *
 * @param instance   1, or 2 for the second 复议
 * @param obligation the obligation to decide it, with its deadline
 */
public record AppealSummary(
        AppealId id,
        EntryId entry,
        String entryTitle,
        String clauseCode,
        EmployeeSummary person,
        int instance,
        AppealKind kind,
        String reason,
        Instant filedAt,
        EmployeeSummary decider,
        AppealState state,
        Optional<Instant> endedAt,
        ObligationSummary obligation) {}
