package org.stationportal.appeals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryAppeals;
import org.stationportal.assessment.EntryId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Who decides an appeal. First the leader of the team, then the deputies, then the head; the second instance the head,
 * then the deputies, rather somebody who has not decided the first. Of a leader no leader decides, of a deputy first the
 * head, of the head the deputies in both instances. Never the person himself, and never whoever is
 * concerned: confirmed the entry, decided about a suspension of what was owed, or had a hand in what it is about.
 */
@Component
class DecidingPerson {

    private final Employees employees;
    private final EntryAppeals entries;
    private final Obligations obligations;
    private final Suspensions suspensions;
    private final AppealRepository appeals;
    private final AppealReader reader;
    private final ObjectProvider<ConcernedPeople> concerned;

    DecidingPerson(
            Employees employees,
            EntryAppeals entries,
            Obligations obligations,
            Suspensions suspensions,
            AppealRepository appeals,
            AppealReader reader,
            ObjectProvider<ConcernedPeople> concerned) {
        this.employees = employees;
        this.entries = entries;
        this.obligations = obligations;
        this.suspensions = suspensions;
        this.appeals = appeals;
        this.reader = reader;
        this.concerned = concerned;
    }

    /** What is appealed against, and in which instance. */
    record Case(StationId station, TeamId team, EmployeeId person, EntryId entry, ObligationId about, int instance) {}

    /** Those who may decide a filed appeal today, the first of them first. */
    List<EmployeeSummary> candidates(Appeal appeal) {
        return candidates(of(appeal));
    }

    /** Whom it concerns: they neither decide it nor hear that it waits. */
    Set<EmployeeId> concerned(Appeal appeal) {
        return concerned(of(appeal));
    }

    private Case of(Appeal appeal) {
        return new Case(
                appeal.station(),
                appeal.team(),
                appeal.person(),
                appeal.entry(),
                reader.aboutOf(appeal.entry()),
                appeal.instance());
    }

    /** Those who may decide it today, the first of them first. */
    List<EmployeeSummary> candidates(Case of) {
        Set<EmployeeId> excluded = concerned(of);
        List<EmployeeSummary> able = inOrder(of)
                .filter(person -> !excluded.contains(person.id()))
                .distinct()
                .toList();
        if (of.instance() == 1) {
            return able;
        }
        Optional<EmployeeId> first = appeals.deciderOf(of.entry().value(), 1).map(EmployeeId::new);
        List<EmployeeSummary> others = able.stream()
                .filter(person -> first.filter(person.id()::equals).isEmpty())
                .toList();
        return others.isEmpty() ? able : others;
    }

    /** Whoever stands above the person, the nearest first; in the second instance the highest first. */
    private Stream<EmployeeSummary> inOrder(Case of) {
        Set<Post> posts = employees.get(of.person()).posts();
        Stream<EmployeeSummary> deputies = employees.holding(of.station(), Post.DEPUTY_HEAD).stream();
        Stream<EmployeeSummary> heads = employees.holding(of.station(), Post.STATION_HEAD).stream();
        if (posts.contains(Post.STATION_HEAD)) {
            return deputies;
        }
        if (of.instance() == 2 || posts.contains(Post.DEPUTY_HEAD)) {
            return Stream.concat(heads, deputies);
        }
        Stream<EmployeeSummary> above = Stream.concat(deputies, heads);
        return posts.stream().anyMatch(Post::leadsTeam)
                ? above
                : Stream.concat(employees.leaderOf(of.team()).stream(), above);
    }

    private Set<EmployeeId> concerned(Case of) {
        var people = new HashSet<>(Set.of(of.person()));
        people.addAll(entries.confirmedBy(of.entry()));
        people.addAll(suspensions.deciders(of.about()));
        obligations
                .all(List.of(of.about()))
                .forEach(about -> concerned.stream().forEach(feature -> people.addAll(feature.in(about.subject()))));
        return people;
    }
}
