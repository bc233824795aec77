package org.stationportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.stationportal.IntegrationTest;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.organization.CurrentUser;

/** The demo station as it stands after its first load. Runs before the tests that move its time. */
@IntegrationTest(schema = "demo")
@ActiveProfiles(value = "demo", inheritProfiles = false)
class DemoStationIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStation station;

    @Autowired
    DemoClock clock;

    @Autowired
    ActAs actAs;

    @Autowired
    Months months;

    @Autowired
    Review review;

    @Autowired
    Ledger ledger;

    @Autowired
    CurrentUser currentUser;

    @Test
    void hasItsPeopleAreasAndCustomers() {
        assertThat(count("employee where active")).isEqualTo(Person.ALL.size()).isBetween(38L, 45L);
        assertThat(count("held_post")).isEqualTo(Person.ALL.size());
        assertThat(count("feeder")).isEqualTo(6);
        assertThat(count("transformer_area")).isEqualTo(60);
        assertThat(count("area_manager where valid_to is null")).isEqualTo(60);
        assertThat(count("customer where made_at is null")).isEqualTo(3000);
        assertThat(count("customer where made_at is not null"))
                .as("opened at the counter on the last days")
                .isEqualTo(3);
        assertThat(count("meter")).isEqualTo(3060);
        assertThat(count("clause c where not exists (select 1 from clause_version v where v.clause_code = c.code)"))
                .isZero();
    }

    @Test
    void itsHistoryWasPlayedAndItsTimeRunsFromTheMorningBeforeTheHoliday() {
        assertThat(clock.isKept()).isTrue();
        assertThat(clock.instant()).isAfterOrEqualTo(DemoClock.BEGINNING);
        assertThat(count("service_application")).isBetween(60L, 90L);
        assertThat(count("meter_fault")).isBetween(20L, 35L);
        assertThat(count("obligation where opened_at < '2026-08-01'")).isPositive();
    }

    @Test
    void julyIsClosedAugustWaitsForTheHeadAndSeptemberIsOpen() {
        actAs.run("9001", () -> {
            assertThat(months.of(YearMonth.of(2026, 7)).state()).isEqualTo(MonthState.CLOSED);
            assertThat(months.of(YearMonth.of(2026, 8)).state()).isEqualTo(MonthState.SUBMITTED);
            assertThat(months.blocks(YearMonth.of(2026, 8))).isEmpty();
            assertThat(months.of(YearMonth.of(2026, 9)).state()).isEqualTo(MonthState.OPEN);
        });
        actAs.run(
                "7001",
                () -> assertThat(review.waitingForMe(LedgerFilter.of(YearMonth.of(2026, 9)), 0, 50)
                                .total())
                        .isPositive());
    }

    @Test
    void everyStateIsThereToBeShown() {
        assertThat(jdbc.sql("select distinct status from obligation")
                        .query(String.class)
                        .set())
                .contains("WAITING", "OPEN", "SUSPENDED", "FULFILLED", "FULFILLED_LATE", "MISSED");
        assertThat(jdbc.sql("select distinct state from suspension")
                        .query(String.class)
                        .set())
                .contains("REQUESTED", "RUNNING", "ENDED");
        assertThat(count("obligation where status = 'OPEN' and assessed and due_at < '2026-09-30'"
                        + " and assessable_from > '2026-09-30'"))
                .as("overdue, in grace")
                .isPositive();
        assertThat(count("obligation where status = 'OPEN' and due_at = '2026-09-30 09:30'"))
                .as("due today")
                .isPositive();
        assertThat(count("obligation where urgent and opened_at >= '2026-09-29 22:00'"))
                .as("urgent")
                .isEqualTo(2);
        assertThat(count("notice where kind = 'OVERDUE_ALERT' and role = 'RESPONSIBLE' and acknowledged_at is null"))
                .as("alerts that nobody acknowledged")
                .isPositive();
    }

    @Test
    void everyEntryRestsOnAServedNoticeAndTheLedgerVerifies() {
        assertThat(count("ledger_entry")).isGreaterThanOrEqualTo(10);
        assertThat(count("ledger_entry e join notice n on n.id = e.notice_id where n.lead_until > e.recorded_at"))
                .isZero();
        actAs.run(
                "9001",
                () -> assertThat(ledger.verify(currentUser.get().station()).first())
                        .isEmpty());
    }

    @Test
    void lossesAreKnownAndOneAnalysisCameLate() {
        assertThat(count("loss_publication")).isEqualTo(3);
        assertThat(count("loss_report")).isEqualTo(count("loss_analysis")).isEqualTo(7);
        assertThat(count("ledger_entry where clause_code = '2.4a'")).isOne();
    }

    @Test
    void complaintsWereLivedThroughOneToALedgerEntry() {
        assertThat(jdbc.sql("select state from complaint order by id")
                        .query(String.class)
                        .list())
                .containsExactly("CALLED_BACK", "CALLED_BACK", "RECORDED");
        assertThat(
                        count(
                                "ledger_entry e join clause_version v on v.id = e.clause_version_id where v.clause_code = '4.2'"))
                .isOne();
    }

    @Test
    void ofTheAppealsOneHasSucceededOneHasNotAndOneWaits() {
        assertThat(jdbc.sql("select state from appeal order by id")
                        .query(String.class)
                        .list())
                .containsExactly("OVERTURNED", "UPHELD", "PENDING");
        assertThat(count("appeal a join employee e on e.id = a.decider_id where e.employee_no = '7001'"))
                .isEqualTo(3);
    }

    @Test
    void septembersPlansAreWorkedOffInPartAndItsWeeksSummedUp() {
        assertThat(count("plan where month = '2026-09-01' and state = 'DONE'")).isGreaterThan(15);
        assertThat(count("plan where month = '2026-09-01' and state <> 'DONE'")).isBetween(2L, 8L);
        assertThat(
                        count(
                                "plan p join plan_item i on i.plan_id = p.id where p.kind = 'SPOT_CHECK' and i.state = 'PLANNED'"))
                .isPositive();
        assertThat(count("plan_item where named_in is not null")).isPositive();
        assertThat(count(
                        "ledger_entry where clause_code in ('2.1', '2.2a', '2.2b', '2.2c', '2.3', '2.4b', '3.1a', '3.1b',"
                                + " '3.1c', '3.2')"))
                .as("missed so far")
                .isZero();
        assertThat(count("weekly_summary where revision > 0")).isEqualTo(12);
        assertThat(count("weekly_comment")).isEqualTo(3);
    }

    @Test
    void aSecondStartLoadsNothing() {
        long employees = count("employee");
        long messages = count("receipt");
        station.start();
        assertThat(count("employee")).isEqualTo(employees);
        assertThat(count("receipt")).isEqualTo(messages);
        assertThat(count("station")).isOne();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
