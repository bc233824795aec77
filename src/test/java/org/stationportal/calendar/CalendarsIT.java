package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.TestDatabase;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.HolidayYear.NamedDay;
import org.stationportal.calendar.WorkingHours.Span;
import org.stationportal.organization.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** Versions are committed here for good, so this test has a schema of its own, and no need of the whole portal. */
class CalendarsIT {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");
    private static final Instant DEC_30_2026 = Instant.parse("2026-12-30T02:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final DataSource database =
            new DriverManagerDataSource(TestDatabase.urlFor("calendar"), TestDatabase.user(), TestDatabase.password());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Calendars calendars = node();

    @BeforeEach
    void migrateAnEmptySchema() {
        new ResourceDatabasePopulator(
                        false,
                        false,
                        "UTF-8",
                        new ByteArrayResource(
                                "drop table if exists working_span, calendar_day, calendar_year, calendar_version"
                                        .getBytes(StandardCharsets.UTF_8)),
                        new ClassPathResource("db/migration/V020__calendar.sql"),
                        new ClassPathResource("db/migration/V021__calendar_2024_2026.sql"))
                .execute(database);
    }

    @Test
    void beginsWithTheNoticesThatComeWithThePortal() {
        assertThat(calendars.version()).isEqualTo(1);
        assertThat(calendars.workingHours()).isEqualTo(WorkingHours.DEFAULT);
        IntStream.rangeClosed(2024, 2026)
                .forEach(year -> assertThat(importYear(Notices.raw(year))).isEqualTo(new CalendarChange(1, false)));
        assertThat(calendars.years())
                .extracting(YearSummary::year, YearSummary::published, YearSummary::offDays, YearSummary::makeUpDays)
                .containsExactly(
                        tuple(2024, true, 28, 8),
                        tuple(2025, true, 28, 5),
                        tuple(2026, true, 33, 6),
                        tuple(2027, false, 0, 0));
        assertThat(calendars.missingYears()).containsExactly(2027);
        assertThat(events).isEmpty();
    }

    @Test
    void makesAVersionOfAnImportAndKeepsTheOneBefore() {
        DeadlineExplanation before = calendars.explain(DEC_30_2026, 3);
        CalendarChange change = importYear(notice2027());
        assertThat(change.changed()).isTrue();
        assertThat(change.version()).isEqualTo(calendars.version()).isGreaterThan(1);
        assertThat(events).containsExactly(new CalendarChanged(change.version(), 2027));
        DeadlineExplanation after = calendars.explain(DEC_30_2026, 3);
        assertThat(before.provisional()).isTrue();
        assertThat(after.provisional()).isFalse();
        // Saturday 2 January is made up
        assertThat(before.due()).isEqualTo("2027-01-05T09:30:00Z");
        assertThat(after.due()).isEqualTo("2027-01-04T09:30:00Z");
        assertThat(calendars.at(1).explain(DEC_30_2026, 3)).isEqualTo(before);
        assertThat(calendars.missingYears()).isEmpty();
        assertThat(calendars.years().getLast().imported())
                .contains(new YearSummary.Import(change.version(), NOW, "system"));
    }

    @Test
    void changesNothingWhenTheSameNoticeComesTwice() {
        CalendarChange first = importYear(notice2027());
        assertThat(importYear(notice2027())).isEqualTo(new CalendarChange(first.version(), false));
        assertThat(events).hasSize(1);
    }

    @Test
    void makesOneVersionWhenTwoNodesImportAtOnce() throws Exception {
        Callable<CalendarChange> task = () -> importYear(notice2027(), node());
        List<CalendarChange> changes = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<CalendarChange> future : nodes.invokeAll(List.of(task, task, task, task))) {
                changes.add(future.get());
            }
        }
        assertThat(changes.stream().filter(CalendarChange::changed)).hasSize(1);
        assertThat(changes).extracting(CalendarChange::version).containsOnly(calendars.version());
    }

    @Test
    void seesAtOnceWhatAnotherNodeChanged() {
        assertThat(calendars.calendar().provisional(LocalDate.of(2027, 3, 1))).isTrue();
        importYear(notice2027(), node());
        assertThat(calendars.calendar().provisional(LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void keepsWorkingHoursByTheSameVersions() {
        WorkingHours summer = new WorkingHours(List.of(Span.of("08:00", "12:00"), Span.of("15:00", "00:00")));
        CalendarChange change = inTransaction(() -> calendars.changeWorkingHours(summer));
        assertThat(calendars.workingHours()).isEqualTo(summer);
        assertThat(calendars.at(1).hours()).isEqualTo(WorkingHours.DEFAULT);
        assertThat(events).containsExactly(new CalendarChanged(change.version(), null));
        assertThat(inTransaction(() -> calendars.changeWorkingHours(summer)).changed())
                .isFalse();
    }

    @Test
    void remembersNothingOfAVersionThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            calendars.importYear(notice2027());
            assertThat(calendars.calendar().provisional(LocalDate.of(2027, 3, 1)))
                    .isFalse();
            status.setRollbackOnly();
        });
        assertThat(calendars.calendar().provisional(LocalDate.of(2027, 3, 1))).isTrue();
        inTransaction(() -> calendars.changeWorkingHours(WorkingHours.AROUND_THE_CLOCK));
        assertThat(calendars.calendar().provisional(LocalDate.of(2027, 3, 1))).isTrue();
    }

    @Test
    void refusesWhatItCannotCount() {
        assertRefused("calendar.rule.workingDays", () -> calendars.explain(NOW, 0));
        assertRefused("calendar.rule.workingDays", () -> calendars.explain(NOW, 251));
        assertRefused("calendar.rule.outOfRange", () -> calendars.explain(Instant.parse("2035-12-30T02:00:00Z"), 9));
        assertRefused("calendar.rule.outOfRange", () -> calendars.explain(Instant.EPOCH, 9));
        assertRefused("calendar.rule.notJson", () -> calendars.read("元旦"));
        assertRefused("calendar.rule.notJson", () -> calendars.read("{\"year\":2027,\"days\":[{\"date\":\"1/1\"}]}"));
        assertRefused(
                "calendar.rule.empty", () -> importYear(calendars.read("{\"year\":2027,\"papers\":[],\"days\":[]}")));
        assertRefused("calendar.rule.noKind", () -> importYear(calendars.read("""
                        {"year":2027,"days":[{"name":"元旦","date":"2027-01-02"}]}""")));
        assertThatThrownBy(() -> calendars.at(99)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String key, Supplier<?> action) {
        assertThatThrownBy(action::get)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private CalendarChange importYear(HolidayYear notice) {
        return importYear(notice, calendars);
    }

    private CalendarChange importYear(HolidayYear notice, Calendars node) {
        return inTransaction(() -> node.importYear(notice));
    }

    private CalendarChange inTransaction(Supplier<CalendarChange> action) {
        return Objects.requireNonNull(transaction.execute(status -> action.get()));
    }

    private Calendars node() {
        return new Calendars(
                new CalendarRepository(JdbcClient.create(database)),
                new CurrentUser(),
                events::add,
                JsonMapper.shared(),
                Clock.fixed(NOW, PortalTime.ZONE));
    }

    /** A notice as it might come out: the statutory days, and one Saturday made up. */
    private static HolidayYear notice2027() {
        List<NamedDay> days = new ArrayList<>();
        StatutoryDays.of(2027).forEach((date, name) -> days.add(new NamedDay(name, date, true)));
        days.add(new NamedDay("元旦", LocalDate.of(2027, 1, 2), false));
        return new HolidayYear(2027, days);
    }
}
