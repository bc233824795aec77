package org.stationportal.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.stationportal.losses.LossFixture.OCTOBER;
import static org.stationportal.losses.LossFixture.line;
import static org.stationportal.losses.LossFixture.lost;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.attachments.AttachmentSummary;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Clause 2.4a from the month that is known to the analysis that is reported, and who may do what. */
@IntegrationTest
@UseCase("UC-021")
class LossMonthsIT {

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
    private ThresholdChanges thresholds;

    @Autowired
    private Losses losses;

    @Autowired
    private Analyses analyses;

    @Autowired
    private Attachments attachments;

    private TestStation.People people;
    private EmployeeId manager;
    private String high;
    private String negative;
    private String normal;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00"); // a Monday
        people = stations.create();
        manager = people.get(Post.AREA_MANAGER);
        high = fixture.area(people);
        negative = fixture.area(people);
        normal = fixture.area(people);
    }

    @Test
    void onceTheMonthIsKnownEachAbnormalAreaIsOwedWithinThreeWorkingDays() {
        entered();
        assertThat(fixture.owed(people)).isEmpty();
        assertThat(publish()).isEqualTo(new Published(2, List.of()));
        assertThat(fixture.owed(people))
                .containsExactly(
                        new LossFixture.Owed(high, ObligationStatus.OPEN, manager, "2026-11-05"),
                        new LossFixture.Owed(negative, ObligationStatus.OPEN, manager, "2026-11-05"));
        refused("losses.error.published", this::publish);
        assertThat(fixture.owed(people)).hasSize(2);
    }

    @Test
    void aMonthWithoutFiguresIsNotKnown() {
        refused("losses.error.noEnergy", this::publish);
        fixture.enter(people, OCTOBER, line(high, "0", "0"), line(negative, "100", null));
        assertThat(publish().opened())
                .as("what cannot be computed is not analysed")
                .isZero();
    }

    @Test
    void whoManagesTheAreaOnTheLastDayOfTheMonthIsResponsible() {
        EmployeeId later = stations.another(people, people.reading(), Post.AREA_MANAGER);
        EmployeeId latest = stations.another(people, people.reading(), Post.AREA_MANAGER);
        fixture.handOver(high, later, "2026-10-16");
        fixture.handOver(high, latest, "2026-11-01");
        entered();
        publish();
        assertThat(fixture.owed(people).getFirst().person()).isEqualTo(later);
        LossSummary row = stations.as(people.get(Post.STATION_HEAD), () -> losses.rate(high, OCTOBER))
                .orElseThrow();
        assertThat(row.handedOver()).isTrue();
        assertThat(row.manager()).startsWith("area_manager X");
        assertThat(stations.as(people.get(Post.STATION_HEAD), () -> losses.rate(negative, OCTOBER))
                        .orElseThrow()
                        .handedOver())
                .isFalse();
        AnalysisSummary owed = analysis(later, high);
        refused("losses.error.notYours", () -> report(manager, owed));
        report(later, high);
        assertThat(fixture.owed(people).getFirst().status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void anAbnormalAreaWithoutAnybodyResponsibleIsNamed() {
        entered();
        EmployeeId next = stations.another(people, people.reading(), Post.AREA_MANAGER);
        fixture.handOver(high, next, "2026-11-01");
        fixture.handOver(negative, next, "2026-11-01");
        // as if nobody had had it in October
        fixture.endedBefore(high, "2026-10-20");
        assertThat(publish()).isEqualTo(new Published(1, List.of(high)));
    }

    @Test
    void aReportedAnalysisIsDoneAndReportedOnce() {
        entered();
        publish();
        report(manager, high);
        assertThat(fixture.owed(people).getFirst().status()).isEqualTo(ObligationStatus.FULFILLED);
        refused("losses.error.reported", () -> report(manager, high));
        AnalysisSummary analysis = analysis(manager, high);
        assertThat(analysis.report().orElseThrow().cause()).isEqualTo(LossCause.METER_FAULT);
        assertThat(stations.as(manager, analyses::owed)).isOne();
        clock.set("2026-11-06T09:00");
        report(manager, negative);
        assertThat(fixture.owed(people).getLast().status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
    }

    @Test
    void whoHoldsTheAnalysisAttachesWhatShowsTheCauseAndOthersInReachSeeIt() {
        entered();
        publish();
        var owner = new Owner(
                Analyses.SUBJECT_TYPE, String.valueOf(analysis(manager, high).id()));
        EmployeeId specialist = people.get(Post.LINE_LOSS_SPECIALIST);
        EmployeeId other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        assertThat(stations.as(manager, () -> attachments.mayAdd(owner))).isTrue();
        stations.run(manager, () -> attachments.add(owner, "总表接线.jpg", new ByteArrayInputStream(TestFiles.photo())));
        assertThat(stations.as(specialist, () -> attachments.of(owner)))
                .extracting(AttachmentSummary::name)
                .containsExactly("总表接线.jpg");
        assertThat(stations.as(specialist, () -> attachments.mayAdd(owner))).isFalse();
        assertThat(stations.as(other, () -> attachments.opens(owner))).isFalse();
        assertThat(stations.as(other, () -> attachments.mayAdd(owner))).isFalse();
    }

    @Test
    void aCorrectionOfAKnownMonthTakesAReasonAndTheAnalysesFollowIt() {
        entered();
        publish();
        refused("losses.error.reason", () -> fixture.enter(people, OCTOBER, lost(high, "3")));
        EmployeeId specialist = people.get(Post.LINE_LOSS_SPECIALIST);
        fixture.enter(specialist, OCTOBER, "总表倍率录错", lost(high, "3"), lost(normal, "50"));
        assertThat(fixture.owed(people))
                .extracting(LossFixture.Owed::areaNo, LossFixture.Owed::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(high, ObligationStatus.CANCELLED),
                        org.assertj.core.groups.Tuple.tuple(negative, ObligationStatus.OPEN),
                        org.assertj.core.groups.Tuple.tuple(normal, ObligationStatus.OPEN));
        fixture.enter(specialist, OCTOBER, "又改回", lost(high, "8"));
        assertThat(fixture.owed(people)).hasSize(4);
        assertThat(stations.as(specialist, () -> analyses.versions(high, OCTOBER)))
                .extracting(EnergyVersion::version, EnergyVersion::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "又改回"),
                        org.assertj.core.groups.Tuple.tuple(2, "总表倍率录错"),
                        org.assertj.core.groups.Tuple.tuple(1, ""));
    }

    @Test
    void theMonthsAroundAnActionStandBesideIt() {
        for (int i = 0; i < 3; i++) {
            fixture.enter(people, OCTOBER.minusMonths(2 - i), lost(high, String.valueOf(20 - 8 * i)));
        }
        var command = new RecordAction(UUID.randomUUID(), high, LocalDate.of(2026, 9, 20), "更换总表");
        stations.run(manager, () -> analyses.act(command));
        stations.run(manager, () -> analyses.act(command));
        assertThat(stations.as(manager, () -> analyses.actions(high)))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.months())
                            .extracting(
                                    month -> month.rate().map(Object::toString).orElse("-"))
                            .containsExactly("20.00", "12.00", "4.00", "-", "-");
                });
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(
                        people.get(Post.LINE_LOSS_SPECIALIST),
                        () -> analyses.act(
                                new RecordAction(UUID.randomUUID(), high, LocalDate.of(2026, 9, 20), "更换"))));
    }

    @Test
    void thresholdsOfAnAreaAndOfTheStationHoldFromTheirMonthOn() {
        EmployeeId specialist = people.get(Post.LINE_LOSS_SPECIALIST);
        for (int ago = 0; ago < 3; ago++) {
            fixture.enter(people, OCTOBER.minusMonths(ago), lost(high, "8"), lost(normal, "8"));
        }
        change(specialist, Optional.empty(), OCTOBER.minusMonths(1), "10");
        change(specialist, Optional.of(normal), OCTOBER, "12");
        change(specialist, Optional.empty(), OCTOBER, "5");
        assertThat(states(high)).containsExactly(LossState.HIGH, LossState.NORMAL, LossState.HIGH);
        assertThat(states(normal)).containsExactly(LossState.HIGH, LossState.NORMAL, LossState.NORMAL);
        assertThat(losses.abnormal(people.station(), OCTOBER))
                .extracting(AbnormalLoss::no)
                .containsExactly(high);
        publish();
        refused("losses.error.fromMonth", () -> change(specialist, Optional.empty(), OCTOBER, "9"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> change(people.get(Post.STATION_HEAD), Optional.empty(), OCTOBER.plusMonths(1), "9"));
    }

    private List<LossState> states(String area) {
        return stations.as(people.get(Post.STATION_HEAD), () -> losses.trend(area, OCTOBER, 3)).stream()
                .map(LossMonth::state)
                .toList();
    }

    private void change(EmployeeId by, Optional<String> area, java.time.YearMonth from, String high) {
        var limits =
                new Thresholds(new BigDecimal(high), new BigDecimal("30"), BigDecimal.ZERO, BigDecimal.ONE.negate());
        stations.run(by, () -> thresholds.change(new ChangeThresholds(area, from, limits)));
    }

    private void entered() {
        fixture.enter(people, OCTOBER, lost(high, "12.5"), lost(negative, "-0.5"), lost(normal, "5"));
    }

    private Published publish() {
        return stations.as(people.get(Post.LINE_LOSS_SPECIALIST), () -> months.publish(OCTOBER));
    }

    private AnalysisSummary analysis(EmployeeId reader, String area) {
        return stations.as(reader, () -> analyses.of(area)).getFirst();
    }

    private void report(EmployeeId by, String area) {
        report(by, analysis(by, area));
    }

    private void report(EmployeeId by, AnalysisSummary owed) {
        stations.run(
                by, () -> analyses.report(new ReportAnalysis(owed.id(), LossCause.METER_FAULT, "总表 B 相失压", "申请更换总表")));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .matches(broken -> broken.key().equals(key), key);
    }
}
