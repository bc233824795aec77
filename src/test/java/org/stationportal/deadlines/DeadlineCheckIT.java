package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Each night every open deadline is computed from its history alone; what was changed behind its back is found. */
@IntegrationTest(schema = "moves")
@RecordApplicationEvents
class DeadlineCheckIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private TestObligations obligations;

    @Autowired
    private DeadlineCheck check;

    @Autowired
    private DeadlineChecks checks;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void whatWentItsWayIsWhatItsHistoryYields() {
        for (Budget budget : List.of(
                new Budget.WorkingDays(4),
                new Budget.Elapsed(Duration.ofMinutes(90)),
                new Budget.EndOfMonth(),
                new Budget.DaysAfter(5),
                new Budget.FixedDay(20))) {
            ObligationId id = obligations.fault(people, budget);
            stations.run(leader, () -> deadlines.extend(id, 2, "设备未到"));
            stopFromTo(id, people.get(Post.FITTER), "2026-11-02T09:30", "2026-11-04T10:00");
        }
        for (OpenChain.Basis basis : OpenChain.Basis.values()) {
            clock.set("2026-11-02T09:00");
            List<ObligationId> chain = obligations.chain(people, basis);
            EmployeeId manager = people.get(Post.AREA_MANAGER);
            stations.run(people.get(Post.STATION_HEAD), () -> deadlines.extend(chain.get(1), 1, "客户要求"));
            stopFromTo(chain.get(1), manager, "2026-11-03T09:00", "2026-11-05T09:00");
            clock.set("2026-11-05T11:00");
            // done, as is only reported now, before the stop: the next stage was stopped too
            stations.run(manager, () -> deadlines.fulfil(chain.get(1), at("2026-11-02T16:00"), null));
        }
        ObligationId standing = obligations.fault(people, new Budget.WorkingDays(4));
        suspend(standing, people.get(Post.FITTER), "2026-11-20T09:00");
        stations.run(leader, () -> deadlines.extend(standing, 2, "设备未到"));
        DeadlineCheckRun run = check.run();
        assertThat(run.checked()).isGreaterThanOrEqualTo(10);
        assertThat(differences(run)).isEmpty();
        assertThat(events.stream(DeadlinesDiffer.class)).isEmpty();
        // other tests of this schema look at later years, in which it would have stood for ever
        stations.run(leader, () -> deadlines.cancel(standing, "试验结束"));
    }

    @Test
    void whatWasChangedBehindTheHistoryIsFoundAndRaisesTheAlarm() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        obligations.fault(people, new Budget.WorkingDays(4));
        jdbc.sql("update obligation set due_at = due_at + interval 1 day, assessable_from = assessable_from"
                        + " + interval 1 day where id = :id")
                .param("id", id.value())
                .update();
        DeadlineCheckRun run = check.run();
        assertThat(run.differing()).isEqualTo(1);
        assertThat(differences(run))
                .containsExactly(new DeadlineDifference(
                        id,
                        at("2026-11-07T17:30"),
                        Optional.of(at("2026-11-06T17:30")),
                        at("2026-11-07T17:30"),
                        Optional.of(at("2026-11-06T17:30"))));
        assertThat(stations.as(people.get(Post.ADMINISTRATOR), checks::latest)).contains(run);
        assertThat(events.stream(DeadlinesDiffer.class)).containsExactly(new DeadlinesDiffer(1));
        jdbc.sql("update obligation set status = 'CANCELLED' where id = :id")
                .param("id", id.value())
                .update();
    }

    private void stopFromTo(ObligationId id, EmployeeId holder, String from, String to) {
        clock.set(from);
        long request = suspend(id, holder, to);
        clock.set(to);
        // as the sweep does, which may come first
        stations.run(leader, () -> suspensions.resume(request, "已到货"));
    }

    private long suspend(ObligationId id, EmployeeId holder, String until) {
        long request = stations.as(holder, () -> suspensions.request(id, "客户要求改期", "改期申请单", leader, at(until)));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        return request;
    }

    private List<DeadlineDifference> differences(DeadlineCheckRun run) {
        return stations.as(people.get(Post.ADMINISTRATOR), () -> checks.differences(run.id()));
    }
}
