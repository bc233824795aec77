package org.stationportal.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.stationportal.losses.LossFixture.OCTOBER;
import static org.stationportal.losses.LossFixture.line;
import static org.stationportal.losses.LossFixture.lost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.Post;

/** Energies as they are taken in: all of them or none, what is odd asked back, months judged as the thresholds say. */
@IntegrationTest
@UseCase("UC-021")
class EnergiesIT {

    @TempDir
    private Path folder;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private LossFixture fixture;

    @Autowired
    private Energies energies;

    @Autowired
    private Losses losses;

    private TestStation.People people;
    private String one;
    private String two;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        one = fixture.area(people);
        two = fixture.area(people);
    }

    @Test
    void theDatabaseJudgesAsTheRulesSay() {
        var random = new Random(21);
        for (int i = 0; i < 60; i++) {
            BigDecimal supplied = BigDecimal.valueOf(random.nextInt(1, 2_000_000), 2);
            BigDecimal sold = supplied.multiply(BigDecimal.valueOf(random.nextInt(60, 104), 2))
                    .setScale(2, java.math.RoundingMode.HALF_UP);
            var month = YearMonth.of(2020, 1).plusMonths(i);
            fixture.enter(people, month, line(one, supplied.toPlainString(), sold.toPlainString()));
            LossSummary loss = rate(one, month);
            Optional<BigDecimal> rate = LossRate.of(supplied, sold);
            assertThat(loss.rate()).as("%s of %s", sold, supplied).isEqualTo(rate);
            assertThat(loss.state())
                    .isEqualTo(as(() -> losses.thresholds(month)).judge(rate));
        }
    }

    @Test
    void abnormalMonthsInARowEndWithANormalOneOrAGap() {
        fixture.enter(people, OCTOBER.minusMonths(4), lost(one, "40"), lost(two, "8"));
        fixture.enter(people, OCTOBER.minusMonths(3), lost(one, "2"), lost(two, "8"));
        fixture.enter(people, OCTOBER.minusMonths(2), lost(one, "-3"), line(two, "0", "0"));
        fixture.enter(people, OCTOBER.minusMonths(1), lost(one, "9"), lost(two, "8"));
        fixture.enter(people, OCTOBER, lost(one, "31"), lost(two, "8"));
        assertThat(rate(one, OCTOBER).monthsInARow()).isEqualTo(3);
        assertThat(rate(two, OCTOBER).monthsInARow()).isEqualTo(2);
        assertThat(rate(one, OCTOBER.minusMonths(3)).monthsInARow()).isZero();
        assertThat(losses.abnormal(people.station(), OCTOBER))
                .extracting(AbnormalLoss::no, AbnormalLoss::state, AbnormalLoss::monthsInARow)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(one, LossState.VERY_HIGH, 3),
                        org.assertj.core.groups.Tuple.tuple(two, LossState.HIGH, 2));
    }

    @Test
    void anUnknownAreaOrTheSameAreaTwiceRefusesEverything() {
        refused("rows[2].no", "losses.error.unknown.AREA", lost(one, "5"), row(2, "NOWHERE"));
        refused("rows[5].no", "losses.error.twice", row(3, one), row(5, one));
        assertThat(rate(one, OCTOBER).supplied()).isEmpty();
    }

    @Test
    void negativeEnergyAndAHundredfoldAreAskedBackAndTakenOnceConfirmed() {
        fixture.enter(people, OCTOBER.minusMonths(1), line(one, "1000", "950"));
        refused("rows[1].sold", "losses.ask.negative", line(one, "1000", "-1"));
        refused("rows[1].supplied", "losses.ask.hundredfold", line(one, "100000", "950"));
        fixture.enter(people, OCTOBER, line(one, "99999.99", "950"));
        as(() -> energies.enter(new EnterEnergies(OCTOBER, List.of(line(one, "100000", "-1")), true, "")));
        assertThat(rate(one, OCTOBER).rate()).hasValue(new BigDecimal("100.00"));
    }

    @Test
    void aSheetIsReadWhateverItsFormatAndEncoding() throws IOException {
        String text = "10月线损表,,\n台区编号,供电量(kWh),售电量(kWh)\n%s,\"1,000\",950\n%s,,\n".formatted(one, two);
        for (byte[] file :
                List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")), workbook())) {
            EnergyPreview preview = preview(file);
            assertThat(preview.problems()).isEmpty();
            assertThat(preview.lines()).singleElement().satisfies(checked -> {
                assertThat(checked.line())
                        .isEqualTo(new EnergyLine(
                                3, PlaceKind.AREA, one, new BigDecimal("1000.00"), new BigDecimal("950.00")));
                assertThat(checked.rate()).hasValue(new BigDecimal("5.00"));
                assertThat(checked.changes()).isTrue();
            });
        }
    }

    @Test
    void theErrorsOfASheetAreNamedByRowAndColumn() throws IOException {
        String text = "月份,台区号,供电量,售电量\n2026-09,%1$s,1000,x\n202610,%1$s,1,1\n,NOWHERE,1,1\n,,5,5\n,%2$s,-1,0"
                .formatted(one, two);
        EnergyPreview preview = preview(text.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.problems()).anyMatch(problem -> !problem.question());
        assertThat(preview.problems())
                .extracting(EnergyProblem::row, EnergyProblem::column, EnergyProblem::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, EnergyColumn.SOLD, "losses.error.number"),
                        org.assertj.core.groups.Tuple.tuple(2, EnergyColumn.MONTH, "losses.error.otherMonth"),
                        org.assertj.core.groups.Tuple.tuple(3, EnergyColumn.NO, "losses.error.twice"),
                        org.assertj.core.groups.Tuple.tuple(4, EnergyColumn.NO, "losses.error.unknown.AREA"),
                        org.assertj.core.groups.Tuple.tuple(5, EnergyColumn.NO, "losses.error.noNumber"),
                        org.assertj.core.groups.Tuple.tuple(6, EnergyColumn.SUPPLIED, "losses.ask.negative"));
    }

    @Test
    void aFeederIsReadByItsOwnNumber() throws IOException {
        String feeder = fixture.feederOf(one);
        EnergyPreview preview = preview("台区编号,线路编号,供电量,售电量\n,%s,1000,1100\n%s,%s,10,9"
                .formatted(feeder, one, feeder)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(preview.problems()).isEmpty();
        as(() -> energies.enter(new EnterEnergies(OCTOBER, preview.energies(), false, "")));
        assertThat(losses.abnormal(people.station(), OCTOBER))
                .extracting(loss -> loss.place().kind(), AbnormalLoss::no, AbnormalLoss::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PlaceKind.AREA, one, LossState.HIGH),
                        org.assertj.core.groups.Tuple.tuple(PlaceKind.FEEDER, feeder, LossState.NEGATIVE_FOCUS));
    }

    @Test
    void aFileWithoutTheHeadingsAndAMonthToComeAreRefused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> preview("甲,乙\n1,2".getBytes(StandardCharsets.UTF_8)))
                .matches(broken -> broken.key().equals("losses.error.noHeadings"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.enter(people, YearMonth.of(2026, 12), lost(one, "1")))
                .matches(broken -> broken.field().equals(Optional.of("month")));
    }

    private byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "loss", "1.0")) {
            var sheet = workbook.newWorksheet("线损");
            sheet.value(0, 0, "10月线损表");
            sheet.value(1, 0, "台区编号");
            sheet.value(1, 1, "供电量");
            sheet.value(1, 2, "售电量");
            sheet.value(2, 0, one);
            sheet.value(2, 1, 1000);
            sheet.value(2, 2, "950 kWh");
        }
        return out.toByteArray();
    }

    private EnergyPreview preview(byte[] content) {
        try {
            Path file = Files.write(folder.resolve("energy"), content);
            return as(() -> energies.preview(OCTOBER, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void refused(String field, String key, EnergyLine... lines) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.enter(people, OCTOBER, lines))
                .matches(broken -> broken.key().equals(key), key)
                .matches(broken -> broken.field().equals(Optional.of(field)), field);
    }

    private static EnergyLine row(int row, String no) {
        return new EnergyLine(row, PlaceKind.AREA, no, BigDecimal.TEN, BigDecimal.ONE);
    }

    private LossSummary rate(String no, YearMonth month) {
        return as(() -> losses.rate(no, month)).orElseThrow();
    }

    private <T> T as(java.util.function.Supplier<T> action) {
        return stations.as(people.get(Post.LINE_LOSS_SPECIALIST), action);
    }
}
