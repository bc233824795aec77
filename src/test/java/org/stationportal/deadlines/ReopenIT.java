package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** What has ended is opened again with a new budget; nothing alarms at once, and the old deadline is not kept. */
@IntegrationTest
class ReopenIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Obligations lists;

    @Autowired
    private TestObligations obligations;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId leader;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        fitter = people.get(Post.FITTER);
    }

    @Test
    void whatWasDoneIsOpenedAgainAsANewOneFromNowOn() {
        ObligationId first = obligations.fault(people, new Budget.WorkingDays(4));
        clock.set("2026-11-20T10:00"); // long overdue
        stations.run(fitter, () -> deadlines.fulfil(first, at("2026-11-03T10:00"), null));
        ObligationId again = reopen(first, new Budget.WorkingDays(2));
        ObligationSummary reopened = obligations.get(again);
        assertThat(reopened.dueAt()).isEqualTo(at("2026-11-24T17:30"));
        assertThat(reopened.openedAt()).isEqualTo(at("2026-11-20T10:00"));
        assertThat(reopened.reopenedFrom()).contains(first);
        assertThat(reopened.parties()).extracting(EmployeeSummary::id).containsExactly(fitter);
        assertThat(reopened.subject()).isEqualTo(obligations.get(first).subject());
        // nothing before is rung; the sweep may have announced it already
        assertThat(handledUntil(again)).isAfterOrEqualTo(at("2026-11-20T10:00").minusNanos(1000));
        assertThat(obligations.get(first).status()).isEqualTo(ObligationStatus.FULFILLED);
        ObligationEvent last = obligations.history(first).getLast();
        assertThat(last.kind()).isEqualTo(ObligationEvent.Kind.REOPENED);
        assertThat(last.linked()).contains(again);
        ObligationEvent opened = obligations.history(again).getFirst();
        assertThat(opened.kind()).isEqualTo(ObligationEvent.Kind.OPENED);
        assertThat(opened.linked()).contains(first);
        assertThat(opened.reason()).contains("故障复发");
    }

    @Test
    void whatWasMissedOrCancelledIsOpenedAgainAndStaysAsItEnded() {
        ObligationId missed = obligations.fault(people, new Budget.WorkingDays(4));
        obligations.miss(missed);
        assertThat(obligations.get(reopen(missed, new Budget.DaysAfter(3))).status())
                .isEqualTo(ObligationStatus.OPEN);
        assertThat(obligations.get(missed).status()).isEqualTo(ObligationStatus.MISSED);
        ObligationId cancelled = obligations.fault(people, new Budget.WorkingDays(4));
        stations.run(leader, () -> deadlines.cancel(cancelled, "客户撤回"));
        assertThat(obligations.get(reopen(cancelled, new Budget.DaysAfter(3))).status())
                .isEqualTo(ObligationStatus.OPEN);
        assertThat(obligations.get(cancelled).status()).isEqualTo(ObligationStatus.CANCELLED);
    }

    @Test
    void aChainIsOpenedAgainAtItsTotalAsOneObligation() {
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.STAGES);
        EmployeeId head = people.get(Post.STATION_HEAD);
        Refused.with(
                "deadlines.error.notPossible.OPEN",
                () -> stations.run(head, () -> deadlines.reopen(chain.get(0), new Budget.WorkingDays(2), "客户反映")));
        stations.run(head, () -> deadlines.cancel(chain.get(0), "客户撤回"));
        Refused.with(
                "deadlines.error.reopenTotal",
                () -> stations.run(head, () -> deadlines.reopen(chain.get(1), new Budget.WorkingDays(2), "客户反映")));
        ObligationId again = stations.as(head, () -> deadlines.reopen(chain.get(0), new Budget.WorkingDays(2), "客户反映"));
        assertThat(obligations.get(again).chain()).isEmpty();
        assertThat(obligations.get(again).assessed()).isTrue();
        assertThat(stations.as(head, () -> lists.chainOf(obligations.get(chain.get(1)))))
                .extracting(ObligationSummary::id)
                .containsExactlyElementsOf(chain);
        assertThat(stations.as(head, () -> lists.chainOf(obligations.get(again))))
                .hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        Refused.with("deadlines.error.notPossible.OPEN", () -> reopen(id, new Budget.WorkingDays(2)));
        stations.run(leader, () -> deadlines.cancel(id, "客户撤回"));
        clock.set("2026-11-20T10:00");
        Refused.at("budget", "deadlines.error.budgetOver", () -> reopen(id, new Budget.FixedDay(10)));
        Refused.at(
                "reason",
                "deadlines.error.reasonMissing",
                () -> stations.run(leader, () -> deadlines.reopen(id, new Budget.WorkingDays(2), "")));
        reopen(id, new Budget.WorkingDays(2));
        Refused.with("deadlines.error.alreadyReopened", () -> reopen(id, new Budget.WorkingDays(2)));
    }

    private ObligationId reopen(ObligationId id, Budget budget) {
        return stations.as(leader, () -> deadlines.reopen(id, budget, "故障复发"));
    }

    private java.time.Instant handledUntil(ObligationId id) {
        return jdbc.sql("select handled_until from obligation where id = :id")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "handled_until"))
                .single();
    }
}
