package org.stationportal.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.losses.LossFixture.OCTOBER;
import static org.stationportal.losses.LossFixture.lost;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** What an analysis costs that nobody reports: an entry of the manager after a served notice, and none once it was in time. */
@IntegrationTest(schema = "losses", properties = "portal.sweep.at-once=false")
@UseCase("UC-021")
class LossBreachIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private LossFixture fixture;

    @Autowired
    private Analyses analyses;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId manager;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        manager = people.get(Post.AREA_MANAGER);
    }

    @Test
    void whatIsNotReportedInTimeIsEnteredOnceAndMayBeReportedStill() {
        String missed = fixture.area(people);
        String reported = fixture.area(people);
        fixture.enter(people, OCTOBER, lost(missed, "12"), lost(reported, "-5"));
        fixture.publish(people, OCTOBER);
        sweep.run();
        for (String area : List.of(missed, reported)) {
            AnalysisSummary owed = analysis(area);
            stations.run(manager, () -> notices.acknowledgeAll(owed.obligation().id()));
        }
        report(reported);
        clock.set("2026-11-05T17:31");
        sweep.run();
        sweep.run();
        assertThat(entries()).containsExactly(new BigDecimal("-20.00"));
        assertThat(analysis(missed).obligation().status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(analysis(reported).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(stations.as(manager, () -> analyses.mayReport(analysis(missed))))
                .isTrue();
        report(missed);
        assertThat(analysis(missed).obligation().completedAt()).hasValue(clock.instant());
        assertThat(entries()).hasSize(1);
    }

    private List<BigDecimal> entries() {
        return jdbc.sql("select amount from ledger_entry where employee_id = :person")
                .param("person", manager.value())
                .query(BigDecimal.class)
                .list();
    }

    private AnalysisSummary analysis(String area) {
        return stations.as(manager, () -> analyses.of(area)).getFirst();
    }

    private void report(String area) {
        stations.run(
                manager,
                () -> analyses.report(new ReportAnalysis(analysis(area).id(), LossCause.THEFT, "查获一户绕越计量", "已移交处理")));
    }
}
