package org.stationportal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.Absences;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Urging 催办: a leader's own reminder beside the ladder's, recorded and served like these; once an hour, or it is noise. */
@Service
@Transactional
public class Urging {

    private static final Duration APART = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final NoticeBoard board;
    private final SweepRuns runs;
    private final Absences absences;
    private final List<Superiors> superiors;
    private final CurrentUser currentUser;
    private final Clock clock;

    Urging(
            JdbcClient jdbc,
            Obligations obligations,
            NoticeBoard board,
            SweepRuns runs,
            Absences absences,
            List<Superiors> superiors,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.board = board;
        this.runs = runs;
        this.absences = absences;
        this.superiors = List.copyOf(superiors);
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Reminds whoever is responsible now; by whoever directs it and does not hold it, while it runs. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public void urge(ObligationId id) {
        ObligationSummary obligation =
                obligations.find(id).orElseThrow(() -> RuleViolation.of("deadlines.error.unknown"));
        mayBeUrged(obligation);
        // two who urge at the same time: the second one waits here and is refused then
        int version = jdbc.sql("select deadline_version from obligation where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        Instant now = clock.instant();
        Instant last = lastUrged(List.of(id)).get(id);
        if (last != null && now.isBefore(last.plus(APART))) {
            throw RuleViolation.of(
                    "reminders.error.urgedLately",
                    Duration.between(now, last.plus(APART)).plusSeconds(59).toMinutes());
        }
        List<NewNotice> notices = notices(obligation, version, now);
        long run = runs.start(now);
        board.record(run, notices, now);
        runs.add(run, new SweepRuns.Batch(now, 0, notices.size(), 0, 0, List.of()));
        runs.close(run, now);
    }

    /** When each of the obligations was last urged; without those that never were. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Map<ObligationId, Instant> lastUrged(Collection<ObligationId> ids) {
        var last = new HashMap<ObligationId, Instant>();
        if (!ids.isEmpty()) {
            jdbc.sql("select obligation_id, max(recorded_at) as at from notice where obligation_id in (:ids)"
                            + " and rung like 'URGED\\_%' group by obligation_id")
                    .param("ids", ids.stream().map(ObligationId::value).toList())
                    .query(rs -> {
                        last.put(new ObligationId(rs.getLong(1)), SqlTime.instant(rs, "at"));
                    });
        }
        return last;
    }

    private List<NewNotice> notices(ObligationSummary obligation, int version, Instant now) {
        Rung rung = Rung.urged(now);
        List<EmployeeId> people =
                obligation.parties().stream().map(EmployeeSummary::id).toList();
        Map<EmployeeId, EmployeeId> standIns = absences.standIns(people, now);
        var notices = new ArrayList<NewNotice>();
        for (EmployeeId person : people) {
            notices.add(new NewNotice(obligation.id(), version, rung, person, NoticeDetails.Role.RESPONSIBLE));
            EmployeeId standIn = standIns.get(person);
            if (standIn != null && mayHear(standIn, obligation)) {
                notices.add(new NewNotice(obligation.id(), version, rung, standIn, NoticeDetails.Role.STAND_IN));
            }
        }
        return notices;
    }

    private boolean mayHear(EmployeeId standIn, ObligationSummary obligation) {
        return superiors.stream()
                .flatMap(feature -> feature.of(obligation.clauseCode(), obligation.id()).stream())
                .noneMatch(above -> above.never().contains(standIn));
    }

    private void mayBeUrged(ObligationSummary obligation) {
        SignedIn self = currentUser.get();
        boolean head = self.holds(Post.STATION_HEAD) || self.holds(Post.DEPUTY_HEAD);
        if (!head && !self.teams().contains(obligation.team())) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        if (obligation.parties().stream().anyMatch(party -> self.is(party.id()))) {
            throw RuleViolation.of("reminders.error.urgeOneself");
        }
        if (obligation.isTotal()) {
            throw RuleViolation.of("deadlines.error.totalFollowsStages");
        }
        if (obligation.status() != ObligationStatus.OPEN) {
            throw RuleViolation.of("deadlines.error.notPossible." + obligation.status());
        }
    }
}
