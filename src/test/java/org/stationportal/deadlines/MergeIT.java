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
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Of two that mean the same one goes on; nothing of the duplicate alarms any more. */
@IntegrationTest
class MergeIT {

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

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void theDuplicateEndsAndBothKnowOfEachOther() {
        ObligationId into = obligations.fault(people, new Budget.WorkingDays(4));
        ObligationId duplicate = obligations.fault(people, new Budget.WorkingDays(2));
        merge(duplicate, into);
        assertThat(obligations.get(duplicate).status()).isEqualTo(ObligationStatus.CANCELLED);
        assertThat(obligations.get(duplicate).mergedInto()).contains(into);
        assertThat(watched(duplicate)).isZero();
        assertThat(obligations.get(into).status()).isEqualTo(ObligationStatus.OPEN);
        ObligationEvent gone = obligations.history(duplicate).getLast();
        assertThat(gone.kind()).isEqualTo(ObligationEvent.Kind.MERGED);
        assertThat(gone.linked()).contains(into);
        assertThat(gone.reason()).contains("同一块表重复登记");
        ObligationEvent stays = obligations.history(into).getLast();
        assertThat(stays.kind()).isEqualTo(ObligationEvent.Kind.MERGED_FROM);
        assertThat(stays.linked()).contains(duplicate);
    }

    @Test
    void aChainIsMergedAsAWholeAlsoWhileItsClockStands() {
        List<ObligationId> duplicate = obligations.chain(people, OpenChain.Basis.TOTAL);
        List<ObligationId> into = obligations.chain(people, OpenChain.Basis.TOTAL);
        EmployeeId head = people.get(Post.STATION_HEAD);
        long request = stations.as(
                people.get(Post.AREA_MANAGER),
                () -> suspensions.request(duplicate.get(1), "客户要求", "申请单", leader, at("2026-11-04T09:00")));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        stations.run(head, () -> deadlines.merge(duplicate.get(1), into.get(2), "同一户重复受理"));
        assertThat(duplicate)
                .allMatch(id -> obligations.get(id).status() == ObligationStatus.CANCELLED)
                .allMatch(id -> obligations.get(id).mergedInto().equals(java.util.Optional.of(into.get(0))))
                .allMatch(id -> watched(id) == 0);
        assertThat(stations.as(leader, () -> suspensions.get(request)).state())
                .isEqualTo(SuspensionSummary.State.ENDED);
        assertThat(into).noneMatch(id -> obligations.get(id).status() == ObligationStatus.CANCELLED);
    }

    @Test
    void whatIsNotADuplicateIsNotMerged() {
        ObligationId fault = obligations.fault(people, new Budget.WorkingDays(4));
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        EmployeeId head = people.get(Post.STATION_HEAD);
        Refused.at("into", "deadlines.error.mergeItself", () -> merge(fault, fault));
        Refused.at(
                "into",
                "deadlines.error.mergeItself",
                () -> stations.run(head, () -> deadlines.merge(chain.get(1), chain.get(0), "重复")));
        Refused.at(
                "into",
                "deadlines.error.mergeOtherKind",
                () -> stations.run(head, () -> deadlines.merge(fault, chain.get(0), "重复")));
        ObligationId ended = obligations.fault(people, new Budget.WorkingDays(4));
        stations.run(leader, () -> deadlines.cancel(ended, "客户撤回"));
        Refused.at("into", "deadlines.error.mergeEnded", () -> merge(fault, ended));
        Refused.with("deadlines.error.notPossible.CANCELLED", () -> merge(ended, fault));
        ObligationId elsewhere = obligations.fault(stations.create(), new Budget.WorkingDays(4));
        Refused.with("deadlines.error.notYours", () -> merge(fault, elsewhere));
    }

    private void merge(ObligationId duplicate, ObligationId into) {
        stations.run(leader, () -> deadlines.merge(duplicate, into, "同一块表重复登记"));
    }

    private int watched(ObligationId id) {
        return jdbc.sql("select count(next_at) from obligation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
