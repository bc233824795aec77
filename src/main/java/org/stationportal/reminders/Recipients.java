package org.stationportal.reminders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Who gets a rung: the responsible, his leader (for a leader the head, for the head the deputy); remembered for a batch. */
final class Recipients {

    private final Employees employees;
    private final Map<TeamId, Optional<EmployeeId>> leaders = new HashMap<>();
    private final Map<StationId, List<EmployeeId>> heads = new HashMap<>();

    Recipients(Employees employees) {
        this.employees = employees;
    }

    /** The people of the rung with the role in which each gets it, nobody twice. */
    Map<EmployeeId, NoticeDetails.Role> of(Rung rung, WatchedObligation watched) {
        var recipients = new HashMap<EmployeeId, NoticeDetails.Role>();
        List<EmployeeId> holders = watched.holders();
        holders.forEach(holder -> recipients.put(holder, NoticeDetails.Role.RESPONSIBLE));
        if (rung.to().contains(NoticeDetails.Role.TEAM_LEADER)) {
            leader(watched, holders)
                    .ifPresent(leader -> recipients.putIfAbsent(leader, NoticeDetails.Role.TEAM_LEADER));
        }
        if (rung.to().contains(NoticeDetails.Role.STATION_HEAD)) {
            heads(watched.obligation().station()).stream()
                    .findFirst()
                    .ifPresent(head -> recipients.putIfAbsent(head, NoticeDetails.Role.STATION_HEAD));
        }
        return recipients;
    }

    private Optional<EmployeeId> leader(WatchedObligation watched, List<EmployeeId> holders) {
        var above = new ArrayList<EmployeeId>();
        leaders.computeIfAbsent(
                        watched.obligation().team(),
                        team -> employees.leaderOf(team).map(EmployeeSummary::id))
                .ifPresent(above::add);
        above.addAll(heads(watched.obligation().station()));
        return above.stream().filter(person -> !holders.contains(person)).findFirst();
    }

    private List<EmployeeId> heads(StationId station) {
        return heads.computeIfAbsent(station, key -> {
            var found = new ArrayList<EmployeeId>();
            employees.holding(key, Post.STATION_HEAD).forEach(e -> found.add(e.id()));
            employees.holding(key, Post.DEPUTY_HEAD).forEach(e -> found.add(e.id()));
            return found;
        });
    }
}
