package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.NoticeId;

/** Promises 1, 2, 5 and 6: no entry without notice, exactly once, append-only and chained, figures with a date of effect. */
@IntegrationTest(schema = "ledger")
class LedgerIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private Ledger ledger;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
    }

    @Test
    void aBreachMakesOneEntryHoweverOftenItIsTold() {
        ObligationId obligation = obligation();
        NoticeId notice = served(obligation);
        fixture.miss(obligation, fitter, notice, clock.instant());
        fixture.miss(obligation, fitter, notice, clock.instant().plusSeconds(60));
        assertThat(entries()).isEqualTo(1);
        EntrySummary entry = entry(fixture.entryOf(obligation, fitter));
        assertThat(entry.amount()).contains(new BigDecimal("-20.00"));
        assertThat(entry.month()).isEqualTo(OCTOBER);
        assertThat(entry.state()).isEqualTo(EntryState.UNDECIDED);
        assertThat(entry.notice()).isEqualTo(notice);
        assertThat(entry.position()).isEqualTo(1);
    }

    @Test
    void manyAtOnceMakeOneChainAndOneEntryEach() throws Exception {
        var obligations = IntStream.range(0, 8).mapToObj(i -> obligation()).toList();
        var notices = obligations.stream().map(this::served).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        fixture.miss(obligations.get(i % 8), fitter, notices.get(i % 8), clock.instant());
                        return true;
                    })
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(entries()).isEqualTo(8);
        assertThat(verify()).isEqualTo(new LedgerCheck(8, 0, 1, Optional.empty()));
    }

    @Test
    void theDatabaseRefusesAnEntryWithoutAServedNotice() {
        ObligationId obligation = obligation();
        NoticeId notServed = fixture.notice(obligation, fitter, null, null);
        assertRefused(obligation, fitter, notServed, "served notice");
        ObligationId other = obligation();
        assertRefused(obligation, fitter, served(other), "served notice");
        EmployeeId clerk = people.get(Post.COUNTER_CLERK);
        ObligationId third = obligation();
        assertRefused(third, clerk, served(third), "served notice");
        assertThat(entries()).isZero();
    }

    @Test
    void theDatabaseRefusesAnEntryBeforeTheLeadTimeHasPassed() {
        ObligationId obligation = obligation();
        NoticeId notice =
                fixture.notice(obligation, fitter, yesterday(), clock.instant().plusSeconds(1));
        assertRefused(obligation, fitter, notice, "lead time");
        ObligationId unknownLead = obligation();
        assertRefused(unknownLead, fitter, fixture.notice(unknownLead, fitter, yesterday(), null), "lead time");
        fixture.miss(obligation, fitter, notice, clock.instant().plusSeconds(1));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesChangesAndDeletions() {
        EntryId id = breach();
        for (String sql : new String[] {
            "update ledger_entry set amount = 0, unit_amount = 0 where id = " + id.value(),
            "update ledger_entry set employee_id = %d where id = %d"
                    .formatted(people.get(Post.COUNTER_CLERK).value(), id.value()),
            "delete from ledger_entry where id = " + id.value()
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("an entry is never");
        }
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void theDatabaseRefusesAnEntryBesideTheChain() {
        breach();
        ObligationId obligation = obligation();
        assertThatThrownBy(() -> insert(obligation, fitter, served(obligation), 1))
                .hasMessageContaining("continues the chain");
        assertThatThrownBy(() -> insert(
                        obligation,
                        fitter,
                        fixture.notice(obligation, people.get(Post.STATION_HEAD), yesterday(), yesterday()),
                        2))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseRefusesTheSecondRowOfAStatementAsWell() {
        ObligationId good = obligation();
        ObligationId bad = obligation();
        NoticeId served = served(good);
        NoticeId notServed = fixture.notice(bad, fitter, null, null);
        head();
        String first = row(1, good, served, "2026-10", "0");
        assertThatThrownBy(() -> insertRows(first, row(2, bad, notServed, "2026-10", "a")))
                .hasMessageContaining("served notice");
        ObligationId another = obligation();
        NoticeId alsoServed = served(another);
        jdbc.sql("insert into month_result (station_id, month, state) values (%d, '2026-09', 'SUBMITTED')"
                        .formatted(people.station().value()))
                .update();
        assertThatThrownBy(() -> insertRows(first, row(2, another, alsoServed, "2026-09", "a")))
                .hasMessageContaining("takes no entries");
        assertThat(entries()).isZero();
        assertThat(insertRows(first, row(2, another, alsoServed, "2026-10", "a")))
                .isEqualTo(2);
    }

    private int insertRows(String... rows) {
        return jdbc.sql("""
                insert into ledger_entry (station_id, position, month, team_id, employee_id, clause_version_id, clause_code,
                    obligation_id, quantity, unit_amount, amount, notice_id, calendar_version, recorded_at, title,
                    previous_hash, hash) values\s""" + String.join(", ", rows)).update();
    }

    private String row(long position, ObligationId obligation, NoticeId notice, String month, String previous) {
        return "(%d, %d, '%s', %d, %d, (select clause_version_id from obligation where id = %d), '1.3', %d, 1, -5, -5, %d, 1, '2026-10-20 01:00:00', 'x', repeat('%s', 64), repeat('a', 64))"
                .formatted(
                        people.station().value(),
                        position,
                        month,
                        people.business().value(),
                        fitter.value(),
                        obligation.value(),
                        obligation.value(),
                        notice.value(),
                        previous);
    }

    @Test
    void theAmountIsThatOfTheVersionInForceWhenTheDutyBegan() {
        ObligationId before = obligation();
        stations.changeClause(
                people,
                "1.3",
                LocalDate.of(2026, 10, 20),
                Map.of(),
                Map.of("RESIDENTIAL_METER", Optional.of(new BigDecimal("35")), "AREA_METER", Optional.empty()));
        ObligationId after = obligation();
        ObligationId unset = fixture.obligation(people, fitter, people.business(), "1.3", "AREA_METER", "台区表故障");
        for (ObligationId obligation : new ObligationId[] {before, after, unset}) {
            fixture.miss(obligation, fitter, served(obligation), clock.instant());
        }
        assertThat(entry(fixture.entryOf(before, fitter)).amount()).contains(new BigDecimal("-20.00"));
        assertThat(entry(fixture.entryOf(after, fitter)).amount()).contains(new BigDecimal("-35.00"));
        assertThat(entry(fixture.entryOf(unset, fitter)).amount()).isEmpty();
        var sum = stations.as(fitter, () -> ledger.sum(LedgerFilter.of(OCTOBER)));
        assertThat(sum).isEqualTo(new LedgerSum(new BigDecimal("-55.00"), 3, 3, 1));
    }

    @Test
    void aRewardIsPositive() {
        EntryId id = fixture.breach(people, fitter, people.business(), "2.4c", "CASE", "查获窃电");
        assertThat(entry(id).amount()).contains(new BigDecimal("100.00"));
    }

    @Test
    void listsShowOwnTeamOrStationAndNoOtherStation() {
        EntryId ofFitter = breach();
        EmployeeId manager = people.get(Post.AREA_MANAGER);
        EntryId ofManager = fixture.breach(people, manager, people.reading(), "2.2a", "HOUSEHOLD", "表计清点");
        TestStation.People others = stations.create();
        EmployeeId stranger = others.get(Post.FITTER);
        fixture.breach(others, stranger, others.business(), "1.3", "OTHER_METER", "别站");

        assertThat(seenBy(fitter)).containsExactly(ofFitter);
        assertThat(seenBy(manager)).containsExactly(ofManager);
        assertThat(seenBy(people.get(Post.COUNTER_CLERK))).isEmpty();
        assertThat(seenBy(people.get(Post.BUSINESS_TEAM_LEADER))).containsExactly(ofFitter);
        assertThat(seenBy(people.get(Post.READING_TEAM_LEADER))).containsExactly(ofManager);
        assertThat(seenBy(people.get(Post.STATION_HEAD))).containsExactlyInAnyOrder(ofFitter, ofManager);
        assertThat(stations.as(fitter, () -> ledger.find(ofManager))).isEmpty();
        assertThat(stations.as(fitter, () -> ledger.evidence(ofManager, Texts.CHINESE)))
                .isEmpty();
        assertThat(stations.as(stranger, () -> ledger.find(ofFitter))).isEmpty();
        assertThatThrownBy(() -> stations.run(others.get(Post.STATION_HEAD), () -> ledger.verify(people.station())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theEvidenceIsWhole() {
        EntryId id = breach();
        EvidenceDetails evidence =
                stations.as(fitter, () -> ledger.evidence(id, Texts.CHINESE)).orElseThrow();
        assertThat(evidence.obligation()).isPresent();
        assertThat(evidence.explanation()).isPresent();
        assertThat(evidence.notices())
                .hasSize(1)
                .allMatch(notice -> notice.servedAt().isPresent());
        assertThat(evidence.clause().title()).isEqualTo("计量故障处理");
        assertThat(evidence.version().amount("RESIDENTIAL_METER")).contains(new BigDecimal("20.00"));
    }

    private EntryId breach() {
        return fixture.breach(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    private ObligationId obligation() {
        return fixture.obligation(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    private NoticeId served(ObligationId obligation) {
        return fixture.notice(obligation, fitter, yesterday(), yesterday());
    }

    private Instant yesterday() {
        return clock.instant().minus(Duration.ofDays(1));
    }

    private void assertRefused(ObligationId obligation, EmployeeId who, NoticeId notice, String why) {
        assertThatThrownBy(() -> insert(obligation, who, notice, 1))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> fixture.miss(obligation, who, notice, clock.instant()))
                .hasMessageContaining(why);
    }

    /** As somebody would who goes around the portal. */
    private void insert(ObligationId obligation, EmployeeId who, NoticeId notice, long position) {
        head();
        jdbc.sql("""
                insert into ledger_entry (station_id, position, month, team_id, employee_id, clause_version_id, clause_code,
                    obligation_id, quantity, unit_amount, amount, notice_id, calendar_version, recorded_at, title,
                    previous_hash, hash)
                select station_id, :position, '2026-10', team_id, :who, clause_version_id, clause_code, id, 1, -5, -5,
                    :notice, 1, :now, 'x', repeat('0', 64), repeat('a', 64) from obligation where id = :obligation""")
                .param("position", position)
                .param("who", who.value())
                .param("notice", notice.value())
                .param("now", org.stationportal.base.SqlTime.param(clock.instant()))
                .param("obligation", obligation.value())
                .update();
    }

    private void head() {
        jdbc.sql("""
                insert ignore into ledger_head (station_id, last_position, last_hash)
                values (:station, 0, repeat('0', 64))""").param("station", people.station().value()).update();
    }

    private LedgerCheck verify() {
        return stations.as(people.get(Post.STATION_HEAD), () -> ledger.verify(people.station()));
    }

    private EntrySummary entry(EntryId id) {
        return stations.as(fitter, () -> ledger.find(id)).orElseThrow();
    }

    private java.util.List<EntryId> seenBy(EmployeeId reader) {
        return stations.as(reader, () -> ledger.page(LedgerFilter.of(OCTOBER), 0, 100)).rows().stream()
                .map(EntrySummary::id)
                .toList();
    }

    private long entries() {
        return jdbc.sql("select count(*) from ledger_entry where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }
}
