package org.stationportal.deadlines;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Opens obligations of a test's station, and reads what became of them. */
@Component
@Profile("test")
class TestObligations {

    private final TestStation stations;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestObligations(
            TestStation stations,
            Deadlines deadlines,
            Obligations obligations,
            History history,
            JdbcClient jdbc,
            Clock clock) {
        this.stations = stations;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A metering fault of the fitter, clause 1.3: no grace. */
    ObligationId fault(TestStation.People people, Budget budget) {
        return open(people, "1.3", "RESIDENTIAL_METER", budget, people.get(Post.FITTER));
    }

    ObligationId open(TestStation.People people, String clause, String category, Budget budget, EmployeeId... parties) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        clause,
                        new Subject("counter.meterFault", "F" + System.nanoTime(), "计量故障 试验", "faults/1"),
                        people.station(),
                        people.business(),
                        List.of(parties),
                        clock.instant(),
                        budget,
                        category,
                        false)));
    }

    /** Total of 6, stages of 2, 1 and 3 working days; clause 1.2: one day of grace. Survey and report by the manager. */
    List<ObligationId> chain(TestStation.People people, OpenChain.Basis basis) {
        EmployeeId manager = people.get(Post.AREA_MANAGER);
        EmployeeId fitter = people.get(Post.FITTER);
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.openChain(new OpenChain(
                        "1.2",
                        new Subject("counter.application", "A" + System.nanoTime(), "办电 试验", "applications/1"),
                        people.station(),
                        clock.instant(),
                        6,
                        basis,
                        "OTHER",
                        List.of(
                                new OpenChain.Stage("SURVEY", 2, manager, people.reading()),
                                new OpenChain.Stage("REPORT", 1, manager, people.reading()),
                                new OpenChain.Stage("ENERGIZATION", 3, fitter, people.business())))));
    }

    ObligationSummary get(ObligationId id) {
        return obligations.all(List.of(id)).getFirst();
    }

    List<ObligationEvent> history(ObligationId id) {
        return history.of(id);
    }

    List<ObligationEvent.Kind> kinds(ObligationId id) {
        return history.of(id).stream().map(ObligationEvent::kind).toList();
    }

    /** As the sweep does when the time and the grace are over and the notice had been served. */
    void miss(ObligationId id) {
        jdbc.sql("update obligation set status = 'MISSED', next_at = null where id = :id")
                .param("id", id.value())
                .update();
    }
}
