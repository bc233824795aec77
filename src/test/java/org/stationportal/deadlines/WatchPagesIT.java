package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.Post;

/** What is open under a clause is read page by page, and each once, also where many are due at the same instant. */
@IntegrationTest
class WatchPagesIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestObligations obligations;

    @Autowired
    private Watch watch;

    @Test
    void everyOpenOneOfTheClauseIsOnOnePage() {
        clock.set("2026-11-02T09:00");
        TestStation.People people = stations.create();
        obligations.fault(stations.create(), new Budget.WorkingDays(4));
        List<ObligationId> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(obligations.fault(people, new Budget.WorkingDays(4)));
        }
        expected.add(obligations.fault(people, new Budget.WorkingDays(6)));
        expected.addFirst(obligations.fault(people, new Budget.WorkingDays(2)));
        obligations.open(people, "1.2", "OTHER", new Budget.WorkingDays(4), people.get(Post.FITTER));
        obligations.miss(obligations.fault(people, new Budget.WorkingDays(4)));

        List<ObligationId> found = new ArrayList<>();
        List<WatchedObligation> page = watch.open(people.station(), "1.3", Instant.EPOCH, 0, 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(watched -> found.add(watched.id()));
            WatchedObligation last = page.getLast();
            page = watch.open(people.station(), "1.3", last.dueAt(), last.id().value(), 2);
        }
        assertThat(found).isEqualTo(expected);
    }
}
