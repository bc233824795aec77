package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.MeterId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Meters chosen from the rotation list for next month's replacement plan. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-022")
class ReplacementPlanningIT {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private ReplacementPlanning planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture.October october;
    private EmployeeId leader = new EmployeeId(0);

    @BeforeEach
    void october() {
        october = fixture.october();
        clock.set("2026-10-10T09:00");
        leader = october.people().get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void chosenMetersComeIntoTheDraftOnceAndAFitterIsProposed() {
        assertThat(add(meter(2), meter(3), meter(2))).isEqualTo(2);
        assertThat(items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.assignee()).contains(october.people().get(Post.FITTER));
            assertThat(item.why()).contains("DUE 2033-10-20");
        });
        assertThat(add(meter(2), meter(4))).as("one is in it already").isEqualTo(1);
        assertThat(items()).hasSize(3);
        assertThat(plan().revision()).as("a draft changes freely").isEqualTo(1);
        assertThat(stations.as(leader, () -> planning.planned(List.of(meter(1), meter(2)))))
                .isEqualTo(Map.of(meter(2), YearMonth.of(2026, 11)));
    }

    @Test
    void ofAnAreaComesWhatIsDue() {
        assertThat(due()).isEqualTo(1);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.subject()).isEqualTo(meter(1).value()));
        assertThat(due()).as("nothing twice").isZero();
    }

    @Test
    void intoTheReleasedPlanItComesWithAReasonAndARevision() {
        add(meter(1));
        stations.run(leader, () -> plans.release(plan().id(), ""));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> add(meter(2)))
                .matches(violation -> violation.field().orElse("").equals("reason"));
        assertThat(items()).hasSize(1);
        assertThat(stations.as(leader, () -> planning.add(List.of(meter(2), meter(3)), "现场发现表计老化")))
                .isEqualTo(2);
        assertThat(plan().revision()).isEqualTo(2);
        assertThat(stations.as(leader, () -> changes.of(plan().id())))
                .singleElement()
                .returns("加入 2 只电能表", PlanChange::what)
                .returns("现场发现表计老化", PlanChange::reason);
        fixture.day("2026-11-01", october.people());
        assertThat(plan().duties())
                .filteredOn(duty -> duty.key().equals("plans.owed.COMPLETION"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.obligation().quantity()).isEqualTo(3));
    }

    @Test
    void aMeterAddedByItsNumberHasAFitterWhoOwesItAlsoAfterTheRelease() {
        add(meter(1));
        stations.run(leader, () -> plans.release(plan().id(), ""));
        byNumber(2);
        assertThat(items())
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.assignee()).contains(october.people().get(Post.FITTER)));
        fixture.day("2026-11-01", october.people());
        byNumber(3);
        assertThat(plan().duties())
                .filteredOn(duty -> duty.key().equals("plans.owed.COMPLETION"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.obligation().quantity()).isEqualTo(3));
    }

    @Test
    void whereNobodyFitsMetersANumberIsRefusedAfterTheReleaseAtItsField() {
        add(meter(1));
        stations.run(leader, () -> plans.release(plan().id(), ""));
        jdbc.sql("update held_post set valid_to = '2026-10-09' where employee_id = :fitter")
                .param("fitter", october.people().get(Post.FITTER).value())
                .update();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> byNumber(2))
                .matches(refused -> refused.key().equals("plans.error.noFitter")
                        && refused.field().equals(Optional.of("no")));
        assertThat(items()).hasSize(1);
    }

    @Test
    void whatWasTakenOutComesBackWhenItIsChosenAgain() {
        add(meter(1));
        stations.run(leader, () -> changes.remove(items().getFirst().id(), ""));
        assertThat(items()).isEmpty();
        assertThat(add(meter(1))).isEqualTo(1);
        assertThat(items()).hasSize(1);
    }

    @Test
    void metersOfAnotherStationAndSuchAsWereTakenDownStayOut() {
        var elsewhere = fixture.october();
        clock.set("2026-10-10T09:00");
        MeterId foreign = meter(elsewhere, 1);
        jdbc.sql("update meter set removed_at = '2026-10-09' where id = :id")
                .param("id", meter(2).value())
                .update();
        assertThat(add(foreign, meter(2))).isZero();
        assertThatThrownBy(() -> add()).isInstanceOf(RuleViolation.class);
    }

    private void byNumber(int meter) {
        String no = jdbc.sql("select meter_no from meter where id = :id")
                .param("id", meter(meter).value())
                .query(String.class)
                .single();
        stations.run(leader, () -> changes.add(plan().id(), no, "现场发现表计老化"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void onlyTheLeaderOfTheBusinessTeamChooses(Post post) {
        EmployeeId person = october.people().get(post);
        if (post == Post.BUSINESS_TEAM_LEADER) {
            assertThat(stations.as(person, planning::next)).isPresent();
            assertThat(stations.as(person, () -> planning.add(List.of(meter(1)), "")))
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> stations.as(person, planning::next)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.as(person, () -> planning.add(List.of(meter(1)), "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.as(person, () -> planning.addDue(List.of(october.area()), "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(stations.as(person, () -> planning.planned(List.of(meter(1)))))
                    .isEmpty();
        }
    }

    @Test
    void aSecondLeaderDoesNotHoldThePlan() {
        EmployeeId second = stations.another(october.people(), october.people().business(), Post.BUSINESS_TEAM_LEADER);
        assertThat(stations.as(second, planning::next)).isEmpty();
        assertThatThrownBy(() -> stations.as(second, () -> planning.add(List.of(meter(1)), "")))
                .isInstanceOf(RuleViolation.class);
    }

    private int add(MeterId... meters) {
        return stations.as(leader, () -> planning.add(List.of(meters), ""));
    }

    private int due() {
        return stations.as(leader, () -> planning.addDue(List.of(october.area()), ""));
    }

    private PlanSummary plan() {
        return fixture.all(october, NOVEMBER).stream()
                .filter(plan -> plan.kind() == PlanKind.REPLACEMENT)
                .findFirst()
                .orElseThrow();
    }

    private List<PlanItem> items() {
        return stations.as(leader, () -> plans.items(plan().id(), ItemFilter.ALL, 0, 10))
                .rows();
    }

    private MeterId meter(int number) {
        return meter(october, number);
    }

    private MeterId meter(PlanFixture.October there, int number) {
        return new MeterId(jdbc.sql("select m.id from meter m join customer c on c.id = m.customer_id"
                        + " where c.customer_no = :no")
                .param("no", fixture.customerNo(there, number))
                .query(Long.class)
                .single());
    }
}
