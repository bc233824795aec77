package org.stationportal.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryState;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** The ledger for other systems: a page of what the account may see. */
@IntegrationTest
class LedgerApiIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private LedgerApi api;

    @Autowired
    private Employees employees;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        fixture.breach(people, fitter, people.business(), "1.3", "OTHER_METER", "电能表停走");
        fixture.breach(people, people.get(Post.COUNTER_CLERK), people.business(), "1.3", "OTHER_METER", "互感器故障");
    }

    @Test
    void listsTheStationForTheHeadAndHisOwnForAPerson() {
        LedgerApi.Entries all = stations.as(people.get(Post.STATION_HEAD), () -> api.entries(OCTOBER, null, 0, 1));
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.entries()).hasSize(1);
        LedgerApi.Entry mine = stations.as(fitter, () -> api.entries(OCTOBER, null, 0, 100))
                .entries()
                .getFirst();
        assertThat(mine.title()).isEqualTo("电能表停走");
        assertThat(mine.amount()).isEqualTo(new BigDecimal("-50.00"));
        assertThat(mine.state()).isEqualTo(EntryState.UNDECIDED);
        assertThat(mine.hash()).hasSize(64);
    }

    @Test
    void anotherPersonsNumberGivesNothingMore() {
        String clerk = employees.get(people.get(Post.COUNTER_CLERK)).employeeNo();
        assertThat(stations.as(fitter, () -> api.entries(OCTOBER, clerk, 0, 100))
                        .total())
                .isZero();
        assertThat(stations.as(people.get(Post.STATION_HEAD), () -> api.entries(OCTOBER, clerk, 0, 100))
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> stations.run(fitter, () -> api.entries(null, "nobody", 0, 100)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void checksTheLedgerForAnybodyOfTheStation() {
        for (EmployeeId reader : new EmployeeId[] {people.get(Post.ADMINISTRATOR), fitter}) {
            assertThat(stations.as(reader, api::check)).isEqualTo(new LedgerApi.Check(true, 2, 0, 1, null));
        }
    }
}
