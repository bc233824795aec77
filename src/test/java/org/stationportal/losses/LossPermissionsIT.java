package org.stationportal.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.stationportal.losses.LossFixture.OCTOBER;
import static org.stationportal.losses.LossFixture.lost;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who enters, publishes, analyses and reads losses, and what is in whose reach. */
@IntegrationTest
@UseCase("UC-021")
class LossPermissionsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private LossFixture fixture;

    @Autowired
    private Energies energies;

    @Autowired
    private LossMonths months;

    @Autowired
    private Losses losses;

    @Autowired
    private Analyses analyses;

    private TestStation.People people;
    private EmployeeId manager;
    private String high;
    private String negative;
    private String normal;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        manager = people.get(Post.AREA_MANAGER);
        high = fixture.area(people);
        negative = fixture.area(people);
        normal = fixture.area(people);
    }

    @Test
    void everybodyReadsWhatIsInHisReach() {
        entered();
        EmployeeId other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        LossFilter all = LossFilter.areas(OCTOBER);
        assertThat(stations.as(manager, () -> losses.count(all))).isEqualTo(3);
        assertThat(stations.as(other, () -> losses.count(all))).isZero();
        assertThat(stations.as(other, () -> losses.rate(high, OCTOBER))).isEmpty();
        assertThat(stations.as(other, () -> losses.totals(OCTOBER)).areas()).isZero();
        assertThat(stations.as(other, () -> losses.trend(high, OCTOBER, 12))).isEmpty();
        assertThat(stations.as(people.get(Post.READING_TEAM_LEADER), () -> losses.count(all)))
                .isEqualTo(3);
        assertThat(stations.as(people.get(Post.BUSINESS_TEAM_LEADER), () -> losses.count(all)))
                .isZero();
        assertThat(stations.as(people.get(Post.LINE_LOSS_SPECIALIST), () -> losses.totals(OCTOBER)))
                .extracting(LossTotals::areas, LossTotals::high, LossTotals::negative, LossTotals::notComputable)
                .containsExactly(3, 1, 1, 0);
        assertThat(stations.as(stations.create().get(Post.STATION_HEAD), () -> losses.count(all)))
                .isZero();
    }

    /** Every post by every action. */
    @Test
    void onlyThoseEntitledEnterAndPublish() {
        Set<Post> entitled = EnumSet.of(Post.LINE_LOSS_SPECIALIST, Post.OPERATIONS_SPECIALIST, Post.ADMINISTRATOR);
        for (Post post : Post.values()) {
            TestStation.People station = stations.create();
            String area = fixture.area(station);
            EmployeeId person = station.get(post);
            may(entitled.contains(post), post, () -> fixture.enter(person, OCTOBER, "", lost(area, "9")));
            may(
                    entitled.contains(post),
                    post,
                    () -> stations.as(person, () -> energies.preview(OCTOBER, List.of(lost(area, "9")))));
            may(entitled.contains(post), post, () -> stations.as(person, () -> months.publish(OCTOBER)));
            assertThatCode(() -> stations.as(person, () -> losses.page(LossFilter.areas(OCTOBER), 0, 10)))
                    .as("%s reads", post)
                    .doesNotThrowAnyException();
            if (entitled.contains(post)) {
                AnalysisSummary owed = analysis(station.get(Post.AREA_MANAGER), area);
                var report = new ReportAnalysis(owed.id(), LossCause.OTHER, "现场核查无异常", "继续观察");
                for (Post other : Post.values()) {
                    if (other != Post.AREA_MANAGER) {
                        assertThatExceptionOfType(RuleViolation.class)
                                .as("%s reports for the area manager", other)
                                .isThrownBy(() -> stations.run(station.get(other), () -> analyses.report(report)));
                    }
                }
            }
        }
    }

    @Test
    void aProgramSendsFiguresAndPublishesNothing() {
        fixture.asIntegration(
                people, () -> energies.enter(new EnterEnergies(OCTOBER, List.of(lost(high, "9")), false, "")));
        assertThat(fixture.asIntegration(people, () -> losses.totals(OCTOBER)).high())
                .isOne();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.asIntegration(people, () -> months.publish(OCTOBER)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.asIntegration(people, () -> analyses.of(high)));
    }

    private void may(boolean may, Post post, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        if (may) {
            assertThatCode(action).as("%s may", post).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as("%s may not", post)
                    .isThrownBy(action);
        }
    }

    private void entered() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"), lost(negative, "-0.5"), lost(normal, "5"));
    }

    private AnalysisSummary analysis(EmployeeId reader, String area) {
        return stations.as(reader, () -> analyses.of(area)).getFirst();
    }
}
