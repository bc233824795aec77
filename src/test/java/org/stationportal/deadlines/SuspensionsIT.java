package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The clock stands with reason, proof and another one's approval, never for ever, and the stop is never forgotten. */
@IntegrationTest
class SuspensionsIT {

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
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId leader;
    private EmployeeId fitter;
    private ObligationId id;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00"); // a Monday, and no holiday until the end of the year
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        fitter = people.get(Post.FITTER);
        id = obligations.fault(people, new Budget.WorkingDays(4));
    }

    @Test
    void aSuspensionSaysWhatProvesIt() {
        long request = request("照片 0231", at("2026-11-04T09:00"));
        SuspensionSummary asked = stations.as(leader, () -> suspensions.get(request));
        assertThat(asked.proof()).isEqualTo("照片 0231");
        assertThat(asked.openEnded()).isFalse();
        Refused.at("proof", "deadlines.error.proofMissing", () -> request(" x ", at("2026-11-04T09:00")));
        Refused.at("proof", "deadlines.error.proofTooLong", () -> request("照".repeat(501), at("2026-11-04T09:00")));
    }

    @Test
    void anOpenEndedOneComesBackTheWorkingDayBeforeItsEndAndRunsOnWhenNobodyRenews() {
        long request = request("照片 0231", null);
        clock.set("2026-11-03T09:00");
        decide(request);
        // 14 days from the decision, at the close of business
        assertThat(running(request).until()).isEqualTo(at("2026-11-17T17:30"));
        assertThat(nextAt()).isEqualTo(at("2026-11-16T08:30"));
        clock.set("2026-11-16T08:30");
        deadlines.resume(id, clock.instant());
        assertThat(obligations.get(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        assertThat(nextAt()).isEqualTo(at("2026-11-17T17:30"));
        clock.set("2026-11-17T17:30");
        deadlines.resume(id, clock.instant());
        assertThat(obligations.get(id).status()).isEqualTo(ObligationStatus.OPEN);
        // the clock stood at the close from the 3rd to the 16th; 18, 19, 20 follow the 17th
        assertThat(obligations.get(id).dueAt()).isEqualTo(at("2026-11-20T17:30"));
    }

    @Test
    void theApproverRenewsAnOpenEndedOneUpToTheLongestTime() {
        long request = request("照片 0231", null);
        decide(request);
        assertThat(running(request).until()).isEqualTo(at("2026-11-16T17:30"));
        clock.set("2026-11-13T10:00");
        Refused.with("deadlines.error.notYours", () -> stations.run(fitter, () -> suspensions.renew(request, "仍未到货")));
        Refused.at("reason", "deadlines.error.reasonMissing", () -> renew(request, ""));
        renew(request, "仍未到货");
        assertThat(running(request).until()).isEqualTo(at("2026-11-30T17:30"));
        assertThat(nextAt()).isEqualTo(at("2026-11-27T08:30"));
        assertThat(obligations.kinds(id)).endsWith(ObligationEvent.Kind.SUSPENSION_RENEWED);
        renew(request, "仍未到货");
        renew(request, "仍未到货");
        renew(request, "仍未到货");
        assertThat(running(request).until()).isEqualTo(at("2027-01-01T09:00")); // 60 days after the decision
        Refused.with("deadlines.error.suspensionLongest", () -> renew(request, "仍未到货"));
    }

    @Test
    void onlyAnOpenEndedOneThatRunsIsRenewed() {
        long request = request("照片 0231", at("2026-11-04T09:00"));
        Refused.with("deadlines.error.notRenewable", () -> renew(request, "仍未到货"));
        decide(request);
        Refused.with("deadlines.error.notRenewable", () -> renew(request, "仍未到货"));
    }

    @Test
    void theLongestTimeIsAFigureOfTheClause() {
        Refused.at("until", "deadlines.error.suspensionUntil", () -> request("照片 0231", at("2027-01-01T09:01")));
        Refused.at("until", "deadlines.error.suspensionUntil", () -> request("照片 0231", at("2026-11-02T09:00")));
        jdbc.sql("update clause_figure f join clause_version v on v.id = f.version_id set f.figure = 3"
                        + " where v.station_id = :station and f.name = 'longestSuspensionDays'")
                .param("station", people.station().value())
                .update();
        // a version is read once: one that nobody has asked for yet
        ObligationId other = obligations.open(people, "2.4a", "TIME", new Budget.WorkingDays(3), fitter);
        Refused.at(
                "until",
                "deadlines.error.suspensionUntil",
                () -> stations.run(
                        fitter, () -> suspensions.request(other, "客户要求", "申请单", leader, at("2026-11-05T09:01"))));
    }

    @Test
    void neitherTheApplicantNorAHolderDecides() {
        EmployeeId head = people.get(Post.STATION_HEAD);
        ObligationId both = obligations.open(people, "2.4a", "TIME", new Budget.WorkingDays(3), fitter, leader);
        Refused.at(
                "approver",
                "deadlines.error.approver",
                () -> stations.run(
                        fitter, () -> suspensions.request(both, "客户要求", "申请单", leader, at("2026-11-04T09:00"))));
        long request = request("照片 0231", at("2026-11-04T09:00"));
        stations.run(head, () -> deadlines.reassign(id, leader, "班长亲自处理"));
        Refused.with("deadlines.error.ownObligation", () -> decide(request));
    }

    @Test
    void aTimeThatIsOverIsNotGranted() {
        long request = request("照片 0231", at("2026-11-03T09:00"));
        clock.set("2026-11-03T09:00");
        Refused.at("until", "deadlines.error.suspensionOver", () -> decide(request));
    }

    @Test
    void theDatabaseRefusesAStopAfterTheBreach() {
        long request = request("照片 0231", at("2026-11-04T09:00"));
        obligations.miss(id);
        Refused.with("deadlines.error.notPossible.MISSED", () -> decide(request));
        assertThatThrownBy(() -> jdbc.sql("update suspension set suspended_at = :now where id = :id")
                        .param("now", SqlTime.param(clock.instant()))
                        .param("id", request)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("after the breach");
        assertThatThrownBy(() -> jdbc.sql("update suspension set approver_id = requested_by where id = :id")
                        .param("id", request)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theStopAndTheRemainingTimeOutliveAHandover() {
        long request = request("照片 0231", at("2026-11-05T09:00"));
        decide(request);
        clock.set("2026-11-03T09:00");
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        stations.run(leader, () -> deadlines.reassign(id, another, "出差"));
        assertThat(obligations.get(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        clock.set("2026-11-05T09:00");
        deadlines.resume(id, clock.instant());
        // 2, 3 and 4 November stood still: 5, 6, 9, 10
        assertThat(obligations.get(id).dueAt()).isEqualTo(at("2026-11-10T17:30"));
        List<HoldingTime> held = stations.as(leader, () -> held(id));
        assertThat(held).extracting(HoldingTime::employee).containsExactly(fitter, another);
        assertThat(held).extracting(HoldingTime::had).allMatch(java.time.Duration::isZero);
    }

    @Test
    void whoeverHeldItHadTheWorkingTimeThatHeHadIt() {
        clock.set("2026-11-03T10:00");
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        stations.run(leader, () -> deadlines.reassign(id, another, "出差"));
        clock.set("2026-11-03T15:30");
        assertThat(stations.as(leader, () -> held(id)))
                .extracting(h -> h.had().toMinutes())
                // 3 + 3.5 hours on the 2nd and 1.5 on the 3rd; then 2 hours before noon and 1.5 after
                .containsExactly(480L, 210L);
    }

    @Test
    void whatEndsWhileTheClockStandsEndsTheStop() {
        long request = request("照片 0231", at("2026-11-05T09:00"));
        decide(request);
        stations.run(leader, () -> deadlines.cancel(id, "客户撤回"));
        assertThat(running(request).state()).isEqualTo(SuspensionSummary.State.ENDED);
        assertThat(obligations.get(id).status()).isEqualTo(ObligationStatus.CANCELLED);
    }

    @Test
    void theSweepFindsTheStopOfTheWholeChain() {
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        EmployeeId manager = people.get(Post.AREA_MANAGER);
        long request = stations.as(manager, () -> suspensions.request(chain.get(1), "客户要求", "申请单", leader, null));
        decide(request);
        assertThat(suspensions.running(chain)).containsOnlyKeys(chain);
        assertThat(suspensions.running(chain).values()).allMatch(SuspensionSummary::openEnded);
    }

    @Autowired
    private Obligations lists;

    private List<HoldingTime> held(ObligationId obligation) {
        return lists.holdings(obligation);
    }

    private long request(String proof, @Nullable Instant until) {
        return stations.as(fitter, () -> suspensions.request(id, "客户要求改期", proof, leader, until));
    }

    private void decide(long request) {
        stations.run(leader, () -> suspensions.decide(request, true, ""));
    }

    private void renew(long request, String reason) {
        stations.run(leader, () -> suspensions.renew(request, reason));
    }

    private SuspensionSummary running(long request) {
        return stations.as(leader, () -> suspensions.get(request));
    }

    private Instant nextAt() {
        return jdbc.sql("select next_at from obligation where id = :id")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "next_at"))
                .single();
    }
}
