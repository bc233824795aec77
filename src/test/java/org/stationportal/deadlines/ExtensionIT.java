package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** More time: by whoever directs it, before the breach, and kept by all that computes the deadline again. */
@IntegrationTest
class ExtensionIT {

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

    private TestStation.People people;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00"); // a Monday, and no holiday until the end of the year
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void anExtensionMovesTheDeadlineInTheUnitOfItsBudgetAndIsAnnouncedAgain() {
        assertThat(extended(new Budget.WorkingDays(4), 2)).isEqualTo("2026-11-10T17:30");
        assertThat(extended(new Budget.Elapsed(Duration.ofMinutes(90)), 30)).isEqualTo("2026-11-02T11:00");
        assertThat(extended(new Budget.DaysAfter(3), 2)).isEqualTo("2026-11-07T17:30");
        assertThat(extended(new Budget.FixedDay(10), 5)).isEqualTo("2026-11-15T17:30");
        assertThat(extended(new Budget.EndOfMonth(), 1)).isEqualTo("2026-12-01T17:30");
    }

    @Test
    void anExtensionIsInTheHistoryWithItsReasonAndActor() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        extend(id, 2, "等待设备到货");
        ObligationEvent event = obligations.history(id).getLast();
        assertThat(event.kind()).isEqualTo(ObligationEvent.Kind.EXTENDED);
        assertThat(event.reason()).contains("等待设备到货");
        assertThat(event.actor().orElseThrow()).startsWith("business_team_leader");
        assertThat(event.at()).isEqualTo(at("2026-11-02T09:00"));
        assertThat(event.dueAt()).contains(at("2026-11-10T17:30"));
    }

    @Test
    void anExtensionOutlivesASuspension() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        extend(id, 2, "等待设备到货");
        suspend(id, "2026-11-04T09:00");
        clock.set("2026-11-04T09:00");
        deadlines.resume(id, clock.instant());
        // 2 and 3 November stood still; six days count from the 4th on: 4, 5, 6, 9, 10, 11
        assertThat(obligations.get(id).dueAt()).isEqualTo(at("2026-11-11T17:30"));
        assertThat(obligations.get(id).extension()).isEqualTo(2);
    }

    @Test
    void anExtensionWhileTheClockStandsCountsWhenItRunsOn() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        suspend(id, "2026-11-04T09:00");
        extend(id, 3, "等待设备到货");
        assertThat(obligations.get(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        assertThat(obligations.get(id).dueAt()).isEqualTo(at("2026-11-06T17:30"));
        clock.set("2026-11-04T09:00");
        deadlines.resume(id, clock.instant());
        assertThat(obligations.get(id).dueAt()).isEqualTo(at("2026-11-12T17:30"));
    }

    @Test
    void extendingTheRunningStageExtendsTheTotalOnWhichTheChainIsAssessed() {
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        stations.run(people.get(Post.STATION_HEAD), () -> deadlines.extend(chain.get(1), 2, "客户要求"));
        assertThat(due(chain))
                .containsExactly("2026-11-12T17:30", "2026-11-06T17:30", "2026-11-09T17:30", "2026-11-12T17:30");
        assertThat(obligations.get(chain.get(0)).deadlineVersion()).isEqualTo(2);
        assertThat(obligations.kinds(chain.get(0))).contains(ObligationEvent.Kind.EXTENDED);
    }

    @Test
    void extendingAStageThatIsAssessedLeavesTheTotal() {
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.STAGES);
        stations.run(people.get(Post.STATION_HEAD), () -> deadlines.extend(chain.get(1), 2, "客户要求"));
        assertThat(due(chain))
                .containsExactly("2026-11-10T17:30", "2026-11-06T17:30", "2026-11-09T17:30", "2026-11-12T17:30");
    }

    @Test
    void itMayBeExtendedInTheGraceButNotAfterItNorAfterTheBreach() {
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.STAGES);
        EmployeeId head = people.get(Post.STATION_HEAD);
        clock.set("2026-11-05T10:00"); // due on the 4th, one day of grace
        stations.run(head, () -> deadlines.extend(chain.get(1), 1, "客户要求"));
        assertThat(obligations.get(chain.get(1)).dueAt()).isEqualTo(at("2026-11-05T17:30"));
        clock.set("2026-11-06T17:30");
        Refused.with(
                "deadlines.error.graceOver", () -> stations.run(head, () -> deadlines.extend(chain.get(1), 1, "客户要求")));
        obligations.miss(chain.get(1));
        Refused.with(
                "deadlines.error.notPossible.MISSED",
                () -> stations.run(head, () -> deadlines.extend(chain.get(1), 1, "客户要求")));
    }

    @Test
    void whoHoldsItCannotGiveHimselfTime() {
        ObligationId own = obligations.open(people, "1.3", "RESIDENTIAL_METER", new Budget.WorkingDays(4), leader);
        Refused.with("deadlines.error.ownObligation", () -> extend(own, 1, "等待设备到货"));
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        Refused.with(
                "deadlines.error.notYours",
                () -> stations.run(people.get(Post.FITTER), () -> deadlines.extend(id, 1, "等待设备到货")));
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsField() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        Refused.at("amount", "deadlines.error.extension", () -> extend(id, 0, "等待设备到货"));
        Refused.at("amount", "deadlines.error.extension", () -> extend(id, -3, "等待设备到货"));
        Refused.at("amount", "deadlines.error.extension", () -> extend(id, 61, "等待设备到货"));
        Refused.at("reason", "deadlines.error.reasonMissing", () -> extend(id, 1, " "));
        extend(id, 40, "等待设备到货");
        Refused.at("amount", "deadlines.error.extensionLeft", () -> extend(id, 21, "等待设备到货"));
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        EmployeeId head = people.get(Post.STATION_HEAD);
        Refused.with(
                "deadlines.error.notPossible.WAITING",
                () -> stations.run(head, () -> deadlines.extend(chain.get(2), 1, "客户要求")));
        clock.set("2026-11-09T10:00"); // the survey was due on the 4th; the total still has time
        Refused.at(
                "amount",
                "deadlines.error.extensionTooShort",
                () -> stations.run(head, () -> deadlines.extend(chain.get(1), 1, "客户要求")));
    }

    private String extended(Budget budget, int amount) {
        ObligationId id = obligations.fault(people, budget);
        extend(id, amount, "等待设备到货");
        assertThat(obligations.get(id).deadlineVersion()).isEqualTo(2);
        return local(id);
    }

    private void extend(ObligationId id, int amount, String reason) {
        stations.run(leader, () -> deadlines.extend(id, amount, reason));
    }

    private void suspend(ObligationId id, String until) {
        long request = stations.as(
                people.get(Post.FITTER), () -> suspensions.request(id, "客户要求改期", "改期申请单", leader, at(until)));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
    }

    private List<String> due(List<ObligationId> chain) {
        return chain.stream().map(this::local).toList();
    }

    private String local(ObligationId id) {
        return obligations
                .get(id)
                .dueAt()
                .atZone(org.stationportal.base.PortalTime.ZONE)
                .toLocalDateTime()
                .toString();
    }
}
