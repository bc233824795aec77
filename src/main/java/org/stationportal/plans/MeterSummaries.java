package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/** The reading-team leader sums the month's lists up (2.2b): as soon as all are in, or when they were due. */
@Component
@Order(3)
class MeterSummaries implements PlanSource {

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final Clock clock;

    MeterSummaries(Making making, PlanRows rows, Roles roles, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1).minusMonths(1);
        if (!rows.all(station, PlanKind.METER_LIST, month).isEmpty()) {
            make(station, month, Roles.afterMonth(month, today, clock.instant()));
        }
    }

    /** A list was handed in: with the last one the time to sum them up begins. */
    void listIsIn(StationId station, LocalDate month) {
        boolean all =
                rows.all(station, PlanKind.METER_LIST, month).stream().allMatch(list -> list.state() == PlanState.DONE);
        if (all) {
            make(station, month, clock.instant());
        }
    }

    private void make(StationId station, LocalDate month, Instant from) {
        List<EmployeeSummary> leader = roles.of(station, Post.READING_TEAM_LEADER);
        if (!leader.isEmpty()) {
            making.make(new NewPlan(PlanKind.METER_SUMMARY, month, "", "", leader, OptionalLong.empty(), from));
        }
    }
}
