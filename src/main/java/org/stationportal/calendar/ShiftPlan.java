package org.stationportal.calendar;

import org.stationportal.organization.StationId;

/**
 * Hours of people who work in shifts 班次; a row never changes, so it may be kept.
 *
 * @param everyDay works on off-days too, else by the station's calendar
 */
public record ShiftPlan(ShiftPlanId id, StationId station, String name, WorkingHours hours, boolean everyDay) {

    /** The plan's hours on the station's days, or on every day. */
    public WorkingTime in(WorkingTime station) {
        return new WorkingTime(everyDay ? BusinessCalendar.EVERY_DAY : station.calendar(), hours, station.version());
    }
}
