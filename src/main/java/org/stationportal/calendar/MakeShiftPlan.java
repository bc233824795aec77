package org.stationportal.calendar;

import org.stationportal.base.RuleViolation;

/** Makes a shift plan of the administrator's station; a shift over midnight is two spans. */
public record MakeShiftPlan(String name, WorkingHours hours, boolean everyDay) {

    public static final int LONGEST_NAME = 40;

    public MakeShiftPlan {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "calendar.rule.shift.name", LONGEST_NAME);
        }
    }
}
