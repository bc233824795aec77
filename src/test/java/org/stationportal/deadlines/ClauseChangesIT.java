package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** New versions of clauses: who makes them, from when, and what is refused with nothing written. */
@IntegrationTest
@UseCase("UC-028")
class ClauseChangesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String METER = "RESIDENTIAL_METER";

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Clauses clauses;

    @Autowired
    private ClauseChanges changes;

    @Autowired
    private ReferenceAmounts references;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void theHeadSetsAmountsFromADayOnWithHisReason() {
        change(TODAY, amount("35"), "站务会议定", false);
        ClauseVersion version = latest("1.3");
        assertThat(version.effectiveFrom()).isEqualTo(TODAY);
        assertThat(version.amount(METER)).contains(new BigDecimal("35.00"));
        assertThat(version.amount("AREA_METER")).contains(new BigDecimal("100.00"));
        assertThat(version.figures()).isEqualTo(first("1.3").figures());
        assertThat(version.reason()).contains("站务会议定");
        assertThat(version.changedBy()).startsWith("station_head");
        assertThat(version.changedAt()).isEqualTo(clock.instant());
        assertThat(clauses.inForce(people.station(), "1.3", TODAY.minusDays(1)).amount(METER))
                .contains(new BigDecimal("20.00"));
    }

    @Test
    void theDayOfEffectMayLieInThePastAfterTheVersionBefore() {
        change(LocalDate.of(2026, 10, 1), amount("35"), "会议纪要补录", false);
        assertThat(latest("1.3").effectiveFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        refused("effectiveFrom", "deadlines.error.versionThere", LocalDate.of(2026, 10, 1), amount("36"), "再改一次");
        refused("effectiveFrom", "deadlines.error.versionThere", LocalDate.of(2024, 1, 1), amount("36"), "再改一次");
        refused(
                "effectiveFrom",
                "deadlines.error.effectiveTooLate",
                TODAY.plusYears(1).plusDays(1),
                amount("36"),
                "再改一次");
        refused("reason", "deadlines.error.reasonMissing", LocalDate.of(2026, 10, 2), amount("36"), " ");
        refused("reason", "deadlines.error.reasonTooLong", LocalDate.of(2026, 10, 2), amount("36"), "长".repeat(1001));
        assertThat(versions("1.3")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, deadlines.error.amountNegative",
        "-0.01, deadlines.error.amountNegative",
        "0, deadlines.error.amountZero",
        "0.00, deadlines.error.amountZero",
        "0.001, deadlines.error.amount",
        "20.005, deadlines.error.amount",
        "100000.01, deadlines.error.amount",
        "1E+12, deadlines.error.amount",
        "1E-9, deadlines.error.amount"
    })
    void anAmountOutOfItsRangeIsRefusedAtItsFieldAndNothingIsWritten(String amount, String key) {
        refused("1.3 " + METER, key, TODAY, amount(amount), "站务会议定");
        assertThat(versions("1.3")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"20.500", "1E+2", "100000", "0.01"})
    void anAmountIsReadAsItsValue(String amount) {
        change(TODAY, amount(amount), "站务会议定", false);
        assertThat(latest("1.3").amount(METER).orElseThrow()).isEqualByComparingTo(amount);
    }

    @Test
    void zeroIsTakenWhenItIsMeantAndKeptWithoutAsking() {
        change(TODAY, amount("0"), "只记次数", true);
        assertThat(latest("1.3").amount(METER)).contains(new BigDecimal("0.00"));
        change(
                TODAY.plusDays(1),
                Map.of(METER, Optional.of(BigDecimal.ZERO), "AREA_METER", Optional.of(BigDecimal.ONE)),
                "台区表调整",
                false);
        assertThat(latest("1.3").amount("AREA_METER")).contains(new BigDecimal("1.00"));
    }

    @Test
    void whatChangesNothingOrNamesWhatTheClauseHasNotIsRefused() {
        // the first confirms reference values
        change(TODAY, Map.of(), "站方确认参考值", false);
        assertThat(latest("1.3").reference()).isEmpty();
        refused(null, "deadlines.error.nothingChanged", TODAY.plusDays(1), amount("20"), "没有变");
        refused(
                null,
                "deadlines.error.unknown",
                TODAY.plusDays(1),
                Map.of("CASE", Optional.of(BigDecimal.TEN)),
                "别的类别");
        assertThat(versions("1.3")).isEqualTo(2);
    }

    @Test
    void severalClausesChangeAllOrNone() {
        ClauseChange good = of("1.3", Map.of(METER, Optional.of(new BigDecimal("30"))));
        ClauseChange bad = of("4.4", Map.of("CASE", Optional.of(new BigDecimal("-5"))));
        ClauseChange same = of("2.6", Map.of("HOUSEHOLD", Optional.of(new BigDecimal("10.00"))));
        Refused.at(
                "4.4 CASE",
                "deadlines.error.amountNegative",
                () -> stations.run(head, () -> changes.changeAll(List.of(good, bad, same))));
        ClauseChange late = new ClauseChange(
                latest("4.4"), LocalDate.of(2020, 1, 1), Map.of(), Map.of("CASE", Optional.empty()), "试验", false);
        Refused.at(
                "effectiveFrom",
                "deadlines.error.versionThere",
                () -> stations.run(head, () -> changes.changeAll(List.of(good, late))));
        assertThat(versions("1.3")).isEqualTo(1);
        assertThat(stations.as(head, () -> changes.changeAll(List.of(good, same))))
                .isEqualTo(1);
        assertThat(versions("2.6")).isEqualTo(1);
        assertThat(latest("1.3").reference()).containsExactlyInAnyOrder("OTHER_METER", "AREA_METER");
        Refused.with(
                "deadlines.error.nothingChanged", () -> stations.run(head, () -> changes.changeAll(List.of(same))));
    }

    @Test
    void whoLookedAtAnOlderVersionOrAtAnotherStationIsTold() {
        ClauseVersion seen = latest("1.3");
        change(TODAY, amount("35"), "站务会议定", false);
        var stale = new ClauseChange(seen, TODAY.plusDays(1), Map.of(), amount("40"), "另一人", false);
        Refused.with("deadlines.error.versionStale", () -> stations.run(head, () -> changes.change(stale)));
        EmployeeId stranger = stations.create().get(Post.STATION_HEAD);
        var foreign = new ClauseChange(latest("1.3"), TODAY.plusDays(1), Map.of(), amount("40"), "别站", false);
        Refused.with("deadlines.error.versionStale", () -> stations.run(stranger, () -> changes.change(foreign)));
        assertThat(versions("1.3")).isEqualTo(2);
    }

    @Test
    void ofTwoChangesAtOnceOneWins() throws Exception {
        var change = of("1.3", amount("35"));
        Callable<String> attempt = () -> {
            try {
                stations.run(head, () -> changes.change(change));
                return "done";
            } catch (RuleViolation rule) {
                return rule.key();
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            assertThat(pool.invokeAll(List.of(attempt, attempt)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder("done", "deadlines.error.versionStale");
        }
    }

    @Test
    void referenceValuesAreTakenAsShownAndStayMarkedUntilConfirmed() {
        change(TODAY, Map.of(METER, Optional.empty(), "AREA_METER", Optional.empty()), "金额待议", false);
        stations.changeClause(people, "4.4", TODAY, Map.of(), Map.of("CASE", Optional.empty()));
        List<ReferenceAmount> shown = stations.as(head, () -> references.missing());
        assertThat(shown)
                .containsExactly(
                        new ReferenceAmount("1.3", "AREA_METER", new BigDecimal("100.00")),
                        new ReferenceAmount("1.3", METER, new BigDecimal("20.00")),
                        new ReferenceAmount("4.4", "CASE", new BigDecimal("50.00")));
        Refused.at("effectiveFrom", "deadlines.error.effectiveInPast", () -> take(shown, TODAY.minusDays(1)));
        Refused.at("effectiveFrom", "deadlines.error.versionThere", () -> take(shown, TODAY));
        Refused.with("deadlines.error.nothingChanged", () -> take(List.of(), TODAY.plusDays(1)));
        Refused.with(
                "deadlines.error.versionStale",
                () -> take(List.of(new ReferenceAmount("1.3", METER, BigDecimal.ONE)), TODAY.plusDays(1)));
        assertThat(stations.as(head, () -> references.take(shown, TODAY.plusDays(1))))
                .isEqualTo(2);
        ClauseVersion taken = latest("1.3");
        assertThat(taken.amounts().values()).allMatch(Optional::isPresent);
        assertThat(taken.reference()).containsExactlyInAnyOrder(METER, "AREA_METER");
        assertThat(taken.changedBy()).startsWith("station_head");
        assertThat(stations.as(head, () -> references.missing())).isEmpty();
        Refused.with("deadlines.error.versionStale", () -> take(shown, TODAY.plusDays(2)));

        stations.run(
                head,
                () -> changes.change(new ClauseChange(taken, TODAY.plusDays(2), Map.of(), Map.of(), "站方确认", false)));
        assertThat(latest("1.3").reference()).isEmpty();
    }

    @Test
    void theDatabaseRefusesWhatRewritesAVersion() {
        long id = latest("1.3").id();
        for (String sql : List.of(
                "update clause_version set effective_from = '2020-01-01' where id = " + id,
                "delete from clause_version where id = " + id,
                "update clause_amount set amount = 1 where version_id = " + id,
                "delete from clause_amount where version_id = " + id,
                "insert into clause_amount (version_id, category, amount) values (%d, 'X', -1)".formatted(id),
                "insert into clause_amount (version_id, category, amount) values (%d, 'X', 100001)".formatted(id))) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachPostMayDoItsOwn(Post post) {
        boolean decides = post == Post.STATION_HEAD || post == Post.ADMINISTRATOR;
        permits(post, true, () -> clauses.versions(people.station()));
        permits(post, decides, () -> changes.change(of("1.3", amount("35"))));
        permits(post, decides, () -> changes.changeAll(List.of(of("1.3", amount("36")))));
        permits(post, decides, () -> references.missing());
        permits(post, decides, () -> references.take(List.of(), TODAY));
        permits(
                post,
                post == Post.ADMINISTRATOR,
                () -> changes.change(new ClauseChange(
                        latest("1.3"), TODAY.plusDays(1), Map.of("plannedWorkingDays", 5), Map.of(), "调整时限", false)));
    }

    /** Denied, or let through to the rules, whatever they say. */
    private void permits(Post post, boolean permitted, Runnable action) {
        try {
            stations.run(people.get(post), action);
            assertThat(permitted).isTrue();
        } catch (RuleViolation rule) {
            assertThat(permitted).as(rule.key()).isTrue();
        } catch (AccessDeniedException denied) {
            assertThat(permitted).as(denied.getMessage()).isFalse();
        }
    }

    private ClauseChange of(String code, Map<String, Optional<BigDecimal>> amounts) {
        return new ClauseChange(latest(code), TODAY, Map.of(), amounts, "站务会议定", false);
    }

    private void change(LocalDate from, Map<String, Optional<BigDecimal>> amounts, String reason, boolean zeroMeant) {
        var change = new ClauseChange(latest("1.3"), from, Map.of(), amounts, reason, zeroMeant);
        stations.run(head, () -> changes.change(change));
    }

    private void take(List<ReferenceAmount> shown, LocalDate from) {
        stations.run(head, () -> references.take(shown, from));
    }

    private void refused(
            @Nullable String field,
            String key,
            LocalDate from,
            Map<String, Optional<BigDecimal>> amounts,
            String reason) {
        if (field == null) {
            Refused.with(key, () -> change(from, amounts, reason, false));
        } else {
            Refused.at(field, key, () -> change(from, amounts, reason, false));
        }
    }

    private static Map<String, Optional<BigDecimal>> amount(String amount) {
        return Map.of(METER, Optional.of(new BigDecimal(amount)));
    }

    private ClauseVersion latest(String code) {
        return clauses.versions(people.station(), code).getFirst();
    }

    private ClauseVersion first(String code) {
        return clauses.versions(people.station(), code).getLast();
    }

    private int versions(String code) {
        return clauses.versions(people.station(), code).size();
    }
}
