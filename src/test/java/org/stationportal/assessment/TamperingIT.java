package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.NoticeId;

/** Somebody with all rights on the database drops the triggers and changes something: the check finds it and names it. */
@IntegrationTest(schema = "ledger")
@UseCase("UC-030")
class TamperingIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<String> TABLES =
            List.of("ledger_entry", "entry_decision", "month_result", "month_total", "month_person_total");

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    @Autowired
    private Corrections corrections;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<String, String> dropped = new LinkedHashMap<>();
    private TestStation.People people;
    private EmployeeId fitter;
    private final List<EntryId> entries = new ArrayList<>();

    /** A sealed month of five entries, of which one is waived and one got its amount later; one is reversed in November. */
    @Autowired
    private KeptChecks kept;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void sealedMonth() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        for (int i = 0; i < 4; i++) {
            entries.add(breach("电能表停走 " + i));
        }
        stations.changeClause(
                people, "1.3", LocalDate.of(2026, 10, 20), Map.of(), Map.of("RESIDENTIAL_METER", Optional.empty()));
        entries.add(breach("金额待定\\\n的故障"));
        clock.set("2026-10-31T17:00");
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        EmployeeId head = people.get(Post.STATION_HEAD);
        stations.run(head, () -> corrections.setAmount(entries.getLast(), new BigDecimal("12.50"), "按\\班组\n意见"));
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.waive(entries.get(1), "停电检修"));
        stations.run(leader, () -> review.confirmAll(entries));
        stations.run(leader, () -> months.submit(OCTOBER));
        stations.run(
                head, () -> months.approve(OCTOBER, "test", months.of(OCTOBER).version()));
        clock.set("2026-11-05T10:00");
        entries.add(stations.as(head, () -> corrections.reverse(entries.getFirst(), "申诉成立")));
        assertThat(check()).isEqualTo(new LedgerCheck(6, 7, months(), Optional.empty()));
    }

    @AfterEach
    void triggersAgain() {
        createDropped();
        assertThat(check().whole()).isTrue();
    }

    private void createDropped() {
        dropped.values().forEach(sql -> jdbc.sql(sql).update());
        dropped.clear();
    }

    @Test
    void theGuardsAreThoseOfTheFile() {
        assertThat(LedgerGuards.now(jdbc))
                .as("src/main/resources/ledger-guards.txt; after a change of a trigger its line is changed with it")
                .isEqualTo(LedgerGuards.expected())
                .isNotEmpty();
    }

    @Test
    void aMissingOrWeakenedGuardIsFoundWhileTheLedgerIsWhole() {
        drop("ledger_entry_no_delete");
        assertThat(check().first()).contains(new Difference(Kind.GUARD, 0, null, null, "ledger_entry_no_delete"));
        jdbc.sql("create trigger ledger_entry_no_delete before delete on ledger_entry for each row set @nothing = 1")
                .update();
        assertThat(check().first()).contains(new Difference(Kind.GUARD, 0, null, null, "ledger_entry_no_delete"));
        jdbc.sql("drop trigger ledger_entry_no_delete").update();
    }

    @Test
    void everyChangedColumnIsFound() {
        dropTriggers();
        for (String table : TABLES) {
            for (Column column : columns(table)) {
                for (String row : rows(table)) {
                    Difference found = after(
                            "update " + table + " set " + column.name() + " = " + column.changed() + " where " + row);
                    assertThat(found)
                            .as("%s.%s of %s", table, column.name(), row)
                            .isNotNull();
                    assertThat(found.entry() != null
                                    || found.month() != null
                                    || found.position() > 0
                                    || !found.what().isEmpty())
                            .as("%s names what differs", found)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aMonthWithAChangedEntryIsNotApproved() {
        YearMonth november = OCTOBER.plusMonths(1);
        EntryId entry = breach("表箱烧毁");
        drop("ledger_entry_no_update");
        retitle(entry, "表箱被盗");
        clock.set("2026-11-30T17:00");
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        EmployeeId head = people.get(Post.STATION_HEAD);
        stations.run(head, () -> corrections.setAmount(entry, new BigDecimal("20"), "按原标准补定"));
        stations.run(leader, () -> {
            months.startReview(november);
            review.confirm(entry);
            months.submit(november);
        });
        assertThatThrownBy(() -> stations.run(
                        head,
                        () -> months.approve(
                                november, "test", months.of(november).version())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("assessment.error.broken"));
        kept.run(LocalDate.of(2026, 12, 1));
        assertThat(stations.as(head, () -> months.blocks(november)))
                .extracting(Block::key)
                .contains("assessment.block.ledger");
        assertThat(stations.as(head, () -> ledger.evidence(entry, Locale.CHINESE)))
                .hasValueSatisfying(evidence -> assertThat(evidence.whole()).isFalse());
        retitle(entry, "表箱烧毁");
        createDropped();
        kept.run(LocalDate.of(2026, 12, 2));
        stations.run(
                head, () -> months.approve(november, "test", months.of(november).version()));
    }

    private void retitle(EntryId entry, String title) {
        jdbc.sql("update ledger_entry set title = :title where id = :id")
                .param("title", title)
                .param("id", entry.value())
                .update();
    }

    @Test
    void aChangedEntryIsNamed() {
        dropTriggers();
        var elsewhere = Set.of("id", "station_id", "position", "previous_hash");
        for (Column column : columns("ledger_entry")) {
            if (!elsewhere.contains(column.name())) {
                EntryId changed = entries.get(2);
                Difference found = after("update ledger_entry set " + column.name() + " = " + column.changed()
                        + " where id = " + changed.value());
                assertThat(found)
                        .as(column.name())
                        .returns(Kind.CONTENT, Difference::kind)
                        .returns(changed, Difference::entry)
                        .returns(3L, Difference::position);
            }
        }
    }

    @Test
    void aChangedMonthIsNamed() {
        dropTriggers();
        long id = monthId();
        assertThat(after("update month_result set total_amount = total_amount + 1 where id = " + id))
                .isEqualTo(Difference.of(OCTOBER, Kind.MONTH_RESULT, "month_result"));
        Difference total = after("update month_total set amount = amount + 1 where month_result_id = " + id);
        assertThat(total.kind()).isEqualTo(Kind.MONTH_TOTAL);
        assertThat(total.what()).contains("1.3");
        assertThat(after("delete from month_total where month_result_id = " + id)
                        .kind())
                .isEqualTo(Kind.MONTH_TOTAL);
        assertThat(after("delete from month_result where id = " + id).kind()).isEqualTo(Kind.MONTH_RESULT);
        assertThat(after(
                                "update month_event set at = at + interval 1 microsecond, actor_id = actor_id where kind = 'SUBMITTED'"
                                        + " and month_result_id = " + id)
                        .kind())
                .isEqualTo(Kind.MONTH_HISTORY);
    }

    @Test
    void deletedEntriesAreFound() {
        dropTriggers();
        assertThat(after("delete from ledger_entry where id = "
                        + entries.getFirst().value()))
                .returns(Kind.LINK, Difference::kind)
                .returns(entries.get(1), Difference::entry);
        assertThat(after("delete from ledger_entry where id = " + entries.get(2).value()))
                .returns(Kind.LINK, Difference::kind)
                .returns(entries.get(3), Difference::entry);
        assertThat(after("delete from ledger_entry where id = "
                        + entries.getLast().value()))
                .returns(Kind.END, Difference::kind)
                .returns(6L, Difference::position);
        assertThat(after("delete from ledger_entry where station_id = "
                        + people.station().value()))
                .returns(Kind.END, Difference::kind);
    }

    @Test
    void deletedDecisionsAreFound() {
        dropTriggers();
        for (long id : ids("select d.id from entry_decision d join ledger_entry e on e.id = d.entry_id"
                + " where e.station_id = " + people.station().value())) {
            assertThat(after("delete from entry_decision where id = " + id).kind())
                    .isIn(Kind.DECISION_LINK, Kind.DECISION_END);
        }
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        dropTriggers();
        long one = entries.get(1).value();
        long other = entries.get(2).value();
        assertThat(after(
                        "update ledger_entry set position = 100 where id = " + one,
                        "update ledger_entry set position = 2 where id = " + other,
                        "update ledger_entry set position = 3 where id = " + one))
                .returns(Kind.LINK, Difference::kind)
                .returns(entries.get(2), Difference::entry);
    }

    @Test
    void anEntryWithoutAServedNoticeIsRefusedAndFoundWhenTheTriggersAreGone() {
        ObligationId obligation =
                fixture.obligation(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "没有告知");
        NoticeId notice = fixture.notice(obligation, fitter, null, null);
        String insert = insertAfterLast(obligation, notice, "2026-11");
        assertThatThrownBy(() -> jdbc.sql(insert).update()).hasMessageContaining("served notice");
        dropTriggers();
        assertThat(after(insert, head())).returns(Kind.NOTICE, Difference::kind).returns(7L, Difference::position);
    }

    @Test
    void anEntryWithAnotherAmountThanItsClauseIsFound() {
        ObligationId obligation =
                fixture.obligation(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "多扣了");
        NoticeId notice = served(obligation);
        dropTriggers();
        assertThat(after(insertAfterLast(obligation, notice, "2026-11"), head()))
                .returns(Kind.CLAUSE, Difference::kind);
    }

    @Test
    void anEntryThatWasPutIntoASealedMonthIsFound() {
        ObligationId obligation = fixture.obligation(people, fitter, people.business(), "1.3", "OTHER_METER", "补记到十月");
        NoticeId notice = served(obligation);
        long version = jdbc.sql("select clause_version_id from obligation where id = " + obligation.value())
                .query(Long.class)
                .single();
        dropTriggers();
        drop("clause_amount_no_update");
        assertThat(after(
                        "update clause_amount set amount = 5 where version_id = " + version
                                + " and category = 'OTHER_METER'",
                        insertAfterLast(obligation, notice, "2026-10"),
                        head()))
                .returns(Kind.AFTER_SEAL, Difference::kind)
                .returns(OCTOBER, Difference::month);
    }

    @Test
    void anAmountThatWasChangedInTheVersionOfTheClauseIsFound() {
        drop("clause_amount_no_update");
        assertThat(after("update clause_amount set amount = amount + 1 where version_id = (select clause_version_id"
                        + " from ledger_entry where id = " + entries.getFirst().value() + ")"))
                .returns(Kind.CLAUSE, Difference::kind)
                .returns(entries.getFirst(), Difference::entry);
    }

    @Test
    void aForgedChainNoLongerHoldsWhatTheApprovalSealed() {
        dropTriggers();
        Difference found = after(forge());
        assertThat(found).returns(Kind.MONTH_SEAL, Difference::kind).returns(OCTOBER, Difference::month);
    }

    @Test
    void aDecisionAfterTheApprovalIsFound() {
        drop("entry_decision_holds");
        long id = entries.get(2).value();
        assertThat(after("insert into entry_decision (entry_id, kind, reason, amount, decided_by, decided_at) values ("
                        + id + ", 'AMOUNT_SET', '太晚', -1, "
                        + people.get(Post.STATION_HEAD).value()
                        + ", '2026-11-06')"))
                .returns(Kind.DECISION_AFTER_SEAL, Difference::kind)
                .returns(entries.get(2), Difference::entry);
    }

    @Test
    void aStandingThatNoDecisionMadeIsFound() {
        long id = entries.get(3).value();
        assertThat(after("insert into entry_standing (entry_id, month, counts) values (" + id + ", '2026-11', true)"))
                .returns(Kind.STANDING, Difference::kind)
                .returns(entries.get(3), Difference::entry);
    }

    /** The last entry of October with another title, and every hash after it computed anew. */
    private String[] forge() {
        var sql = new ArrayList<String>();
        String previous = jdbc.sql("select previous_hash from ledger_entry where id = "
                        + entries.get(4).value())
                .query(String.class)
                .single();
        for (int i = 4; i < 6; i++) {
            String change = i == 4
                    ? "伪造"
                    : jdbc.sql("select title from ledger_entry where id = "
                                    + entries.get(i).value())
                            .query(String.class)
                            .single();
            String hash = facts(entries.get(i), change).hash(i + 1, previous);
            sql.add("update ledger_entry set title = '%s', previous_hash = '%s', hash = '%s' where id = %d"
                    .formatted(change, previous, hash, entries.get(i).value()));
            previous = hash;
        }
        sql.add(head());
        return sql.toArray(String[]::new);
    }

    private EntryFacts facts(EntryId id, String title) {
        return jdbc.sql("select * from ledger_entry where id = " + id.value())
                .query((rs, i) -> new EntryFacts(
                        rs.getLong("station_id"),
                        rs.getString("month"),
                        rs.getLong("team_id"),
                        rs.getLong("employee_id"),
                        rs.getString("clause_code"),
                        rs.getLong("clause_version_id"),
                        rs.getLong("obligation_id"),
                        rs.getBigDecimal("quantity"),
                        rs.getBigDecimal("unit_amount"),
                        rs.getBigDecimal("amount"),
                        rs.getLong("notice_id"),
                        rs.getLong("calendar_version"),
                        SqlTime.instant(rs, "recorded_at"),
                        title,
                        rs.getObject("reverses_entry_id", Long.class)))
                .single();
    }

    /** With a right hash, as somebody would write it who knows how. */
    private String insertAfterLast(ObligationId obligation, NoticeId notice, String month) {
        long version = jdbc.sql("select clause_version_id from obligation where id = " + obligation.value())
                .query(Long.class)
                .single();
        String previous = jdbc.sql("select last_hash from ledger_head where station_id = "
                        + people.station().value())
                .query(String.class)
                .single();
        var facts = new EntryFacts(
                people.station().value(),
                month,
                people.business().value(),
                fitter.value(),
                "1.3",
                version,
                obligation.value(),
                BigDecimal.ONE,
                new BigDecimal("-5"),
                new BigDecimal("-5"),
                notice.value(),
                1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "x",
                null);
        return """
                insert into ledger_entry (station_id, position, month, team_id, employee_id, clause_version_id, clause_code,
                    obligation_id, quantity, unit_amount, amount, notice_id, calendar_version, recorded_at, title,
                    previous_hash, hash)
                values (%d, 7, '%s', %d, %d, %d, '1.3', %d, 1, -5, -5, %d, 1, '%s', 'x', '%s', '%s')""".formatted(
                        facts.station(),
                        month,
                        facts.team(),
                        facts.employee(),
                        version,
                        facts.obligation(),
                        facts.notice(),
                        SqlTime.param(clock.instant()),
                        previous,
                        facts.hash(7, previous));
    }

    private String head() {
        return """
                update ledger_head h join (select * from ledger_entry where station_id = %1$d order by position desc limit 1) e
                    on e.station_id = h.station_id
                set h.last_position = e.position, h.last_entry_id = e.id, h.last_hash = e.hash where h.station_id = %1$d""".formatted(people.station().value());
    }

    /** The first difference after the statements, which are rolled back. */
    private Difference after(String... statements) {
        return new TransactionTemplate(transactions).<Difference>execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set foreign_key_checks = 0, check_constraint_checks = 0").update();
            try {
                for (String sql : statements) {
                    assertThat(jdbc.sql(sql).update()).as(sql).isPositive();
                }
                return check().first()
                        .filter(difference -> difference.kind() != Kind.GUARD)
                        .orElseThrow(() -> new AssertionError("not found: " + String.join("; ", statements)));
            } finally {
                jdbc.sql("set foreign_key_checks = 1, check_constraint_checks = 1")
                        .update();
            }
        });
    }

    private LedgerCheck check() {
        LedgerCheck whole = new LedgerAudit(jdbc).check(people.station(), new AtomicLong());
        assertThat(new LedgerAudit(jdbc, Parts.HERE, 2).check(people.station(), new AtomicLong()))
                .as("in two halves")
                .isEqualTo(whole);
        return whole;
    }

    private void dropTriggers() {
        TABLES.forEach(table -> jdbc.sql("select trigger_name from information_schema.triggers"
                        + " where trigger_schema = database() and event_object_table = :table order by action_order")
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(this::drop));
        drop("month_event_no_update");
    }

    private void drop(String trigger) {
        String create = jdbc.sql("show create trigger " + trigger)
                .query((rs, i) -> rs.getString("SQL Original Statement").replaceFirst("(?i)definer=\\S+ ", ""))
                .single();
        dropped.put(trigger, create);
        jdbc.sql("drop trigger " + trigger).update();
    }

    private static String keyOf(String table) {
        return table.endsWith("_total") ? "month_result_id" : "id";
    }

    /** Each row of the station's October and November, as a condition. */
    private List<String> rows(String table) {
        String station = " = " + people.station().value();
        String sql = switch (table) {
            case "ledger_entry" -> "select id from ledger_entry where station_id" + station;
            case "entry_decision" ->
                "select d.id from entry_decision d join ledger_entry e on e.id = d.entry_id where e.station_id"
                        + station;
            case "month_result" -> "select id from month_result where month = '2026-10' and station_id" + station;
            default ->
                "select distinct month_result_id from " + table + " t join month_result m on m.id = t.month_result_id"
                        + " where m.station_id" + station;
        };
        List<String> rows =
                ids(sql).stream().map(id -> keyOf(table) + " = " + id).toList();
        assertThat(rows).as(table).isNotEmpty();
        return rows;
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = database() and table_name = :table and generation_expression is null
                order by ordinal_position""")
                .param("table", table)
                .query((rs, i) -> new Column(rs.getString(1), rs.getString(2)))
                .list();
    }

    private record Column(String name, String type) {

        /** Another value, as near to the old one as can be. */
        String changed() {
            return switch (type) {
                case "bigint" -> "coalesce(" + name + ", 0) + 1000000000";
                case "int", "tinyint", "smallint" -> "coalesce(" + name + ", 0) + 1";
                case "decimal" -> "coalesce(" + name + ", 0) + 0.01";
                case "datetime" -> "coalesce(" + name + ", '2026-01-01') + interval 1 microsecond";
                case "date" -> "coalesce(" + name + ", '2026-01-01') + interval 1 day";
                case "char", "varchar" ->
                    "if(coalesce(" + name + ", '') = '', '1', concat(if(left(" + name + ", 1) = '1', '2', '1'), substr("
                            + name + ", 2)))";
                default -> throw new IllegalStateException("how does one change a " + type + "?");
            };
        }
    }

    private int months() {
        return jdbc.sql("select count(*) from month_result where station_id = "
                        + people.station().value())
                .query(Integer.class)
                .single();
    }

    private long monthId() {
        return jdbc.sql("select id from month_result where month = '2026-10' and station_id = "
                        + people.station().value())
                .query(Long.class)
                .single();
    }

    private EntryId breach(String title) {
        return fixture.breach(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", title);
    }

    private NoticeId served(ObligationId obligation) {
        return fixture.notice(
                obligation,
                fitter,
                clock.instant().minus(Duration.ofDays(2)),
                clock.instant().minus(Duration.ofDays(1)));
    }
}
