package org.stationportal.organization;

import java.time.Duration;
import java.time.Instant;
import org.stationportal.base.RuleViolation;

/** Enters that an employee is away from an instant (inclusive) to an instant (exclusive), with a stand-in 代理人. */
public record EnterAbsence(
        EmployeeId employee, Instant from, Instant until, AbsenceKind kind, EmployeeId standIn, String remark) {

    /** The longest absence; a longer one is entered piece by piece. */
    public static final Duration LONGEST = Duration.ofDays(366);

    public static final int LONGEST_REMARK = 200;

    public EnterAbsence {
        remark = remark.strip();
        if (!until.isAfter(from)) {
            throw RuleViolation.at("until", "organization.error.absence.endBeforeBegin");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw RuleViolation.at("until", "organization.error.absence.tooLong", LONGEST.toDays());
        }
        if (standIn.equals(employee)) {
            throw RuleViolation.at("standIn", "organization.error.absence.standInOneself");
        }
        if (remark.length() > LONGEST_REMARK) {
            throw RuleViolation.at("remark", "organization.error.absence.remark", LONGEST_REMARK);
        }
    }
}
