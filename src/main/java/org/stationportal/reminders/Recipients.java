package org.stationportal.reminders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Who gets a rung: the responsible, his leader (for a leader the head, for the head the deputy), or whoever else a feature
 * says stands above; remembered for a run.
 */
final class Recipients {

    private final Employees employees;
    private final Collection<Superiors> superiors;
    private final Map<ObligationId, Superiors.Above> concerned = new HashMap<>();
    private final Map<TeamId, Optional<EmployeeId>> leaders = new HashMap<>();
    private final Map<StationId, List<EmployeeId>> heads = new HashMap<>();
    private final Map<StationId, List<EmployeeId>> deputies = new HashMap<>();

    Recipients(Employees employees, Collection<Superiors> superiors) {
        this.employees = employees;
        this.superiors = superiors;
    }

    /** Whether somebody may be told what a recipient of the obligation's rungs for whom he stands in is told. */
    boolean mayHear(EmployeeId standIn, ObligationId obligation) {
        return !concerned
                .getOrDefault(obligation, Superiors.Above.ANYBODY)
                .never()
                .contains(standIn);
    }

    /** The people of the rung with the role in which each gets it, nobody twice. */
    Map<EmployeeId, NoticeDetails.Role> of(Rung rung, WatchedObligation watched, Collection<EmployeeId> holders) {
        var recipients = new LinkedHashMap<EmployeeId, NoticeDetails.Role>();
        Optional<Superiors.Above> own = superiors.stream()
                .flatMap(feature -> feature.of(watched.clauseCode(), watched.id()).stream())
                .findFirst();
        own.ifPresent(above -> concerned.put(watched.id(), above));
        for (NoticeDetails.Role role : NoticeDetails.Role.values()) {
            if (rung.to().contains(role)) {
                if (role == NoticeDetails.Role.RESPONSIBLE) {
                    holders.forEach(holder -> recipients.put(holder, role));
                } else {
                    oneOf(role, watched, own).ifPresent(person -> recipients.putIfAbsent(person, role));
                }
            }
        }
        return recipients;
    }

    private Optional<EmployeeId> oneOf(
            NoticeDetails.Role role, WatchedObligation watched, Optional<Superiors.Above> own) {
        List<EmployeeId> holders = watched.holders();
        return own.map(above -> among(above, role, watched)).orElseGet(() -> usual(role, watched)).stream()
                .filter(person -> !holders.contains(person))
                .findFirst();
    }

    private List<EmployeeId> among(Superiors.Above above, NoticeDetails.Role role, WatchedObligation watched) {
        return switch (role) {
            case TEAM_LEADER -> above.next();
            case DEPUTY_HEAD, STATION_HEAD ->
                usual(role, watched).stream().filter(above.next()::contains).toList();
            case APPROVER ->
                usual(role, watched).stream()
                        .filter(person -> !above.never().contains(person))
                        .toList();
            case RESPONSIBLE, STAND_IN -> throw new IllegalArgumentException(role.name());
        };
    }

    private List<EmployeeId> usual(NoticeDetails.Role role, WatchedObligation watched) {
        var above = new ArrayList<EmployeeId>();
        switch (role) {
            case TEAM_LEADER -> {
                leaders.computeIfAbsent(
                                watched.team(), team -> employees.leaderOf(team).map(EmployeeSummary::id))
                        .ifPresent(above::add);
                above.addAll(heads(watched.station()));
                above.addAll(deputies(watched.station()));
            }
            case DEPUTY_HEAD -> {
                above.addAll(deputies(watched.station()));
                above.addAll(heads(watched.station()));
            }
            case STATION_HEAD -> {
                above.addAll(heads(watched.station()));
                above.addAll(deputies(watched.station()));
            }
            case APPROVER -> {
                if (watched.stop() != null) {
                    above.add(watched.stop().approver());
                }
            }
            case RESPONSIBLE, STAND_IN -> throw new IllegalArgumentException(role.name());
        }
        return above;
    }

    private List<EmployeeId> heads(StationId station) {
        return heads.computeIfAbsent(station, key -> holding(key, Post.STATION_HEAD));
    }

    private List<EmployeeId> deputies(StationId station) {
        return deputies.computeIfAbsent(station, key -> holding(key, Post.DEPUTY_HEAD));
    }

    private List<EmployeeId> holding(StationId station, Post post) {
        return employees.holding(station, post).stream()
                .map(EmployeeSummary::id)
                .toList();
    }
}
