package org.stationportal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.WorkingHours.Span;

/** The versions of the calendar in the database; rows are added and never changed. */
@Repository
class CalendarRepository {

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long latestVersion() {
        return jdbc.sql("select max(version) from calendar_version")
                .query(Long.class)
                .single();
    }

    /**
     * Makes other changes wait until this transaction ends: versions become visible in their order. To be the first
     * statement of its transaction, so that what it reads afterwards includes the change it waited for.
     */
    void lock() {
        jdbc.sql("select version from calendar_version where version = 1 for update")
                .query(Long.class)
                .single();
    }

    /** Makes changes wait until this transaction ends, but not others who only compute. */
    void lockShared() {
        jdbc.sql("select version from calendar_version where version = 1 lock in share mode")
                .query(Long.class)
                .single();
    }

    long addVersion(String what, String by, Instant now) {
        jdbc.sql("insert into calendar_version (made_at, made_by, what) values (?, ?, ?)")
                .params(SqlTime.param(now), by, what)
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    void addYear(long version, PublishedYear year) {
        jdbc.sql("insert into calendar_year (version, notice_year) values (?, ?)")
                .params(version, year.year())
                .update();
        for (Day day : year.days()) {
            jdbc.sql("insert into calendar_day (version, notice_year, day_date, off_day, name) values (?, ?, ?, ?, ?)")
                    .params(version, year.year(), day.date(), !day.isWorked(), day.name())
                    .update();
        }
    }

    void addHours(long version, WorkingHours hours) {
        for (Span span : hours.spans()) {
            jdbc.sql("insert into working_span (version, starts_minute, ends_minute) values (?, ?, ?)")
                    .params(version, span.startMinute(), span.endMinute())
                    .update();
        }
    }

    List<PublishedYear> yearsAt(long version) {
        SortedMap<Integer, List<Day>> years = new TreeMap<>();
        jdbc.sql("""
                        select d.notice_year, d.day_date, d.off_day, d.name
                        from calendar_day d
                        join (select notice_year, max(version) as version from calendar_year
                              where version <= ? group by notice_year) latest
                          on latest.notice_year = d.notice_year and latest.version = d.version
                        """).param(version).query(rs -> {
            DayKind kind = rs.getBoolean("off_day") ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKDAY;
            Day day = new Day(rs.getObject("day_date", LocalDate.class), kind, rs.getString("name"));
            years.computeIfAbsent(rs.getInt("notice_year"), year -> new ArrayList<>())
                    .add(day);
        });
        return years.entrySet().stream()
                .map(year -> new PublishedYear(year.getKey(), year.getValue()))
                .toList();
    }

    WorkingHours hoursAt(long version) {
        return new WorkingHours(jdbc.sql("""
                        select starts_minute, ends_minute from working_span
                        where version = (select max(version) from working_span where version <= ?)
                        """)
                .param(version)
                .query((rs, row) -> Span.ofMinutes(rs.getInt("starts_minute"), rs.getInt("ends_minute")))
                .list());
    }

    /** The years with a notice, as of the latest version. */
    List<YearSummary> summaries() {
        return jdbc.sql("""
                        select d.notice_year, v.version, v.made_at, v.made_by, v.what,
                               sum(d.off_day) as off_days, sum(not d.off_day) as make_up_days
                        from calendar_day d
                        join (select notice_year, max(version) as version from calendar_year
                              group by notice_year) latest
                          on latest.notice_year = d.notice_year and latest.version = d.version
                        join calendar_version v on v.version = d.version
                        group by d.notice_year, v.version, v.made_at, v.made_by, v.what
                        order by d.notice_year
                        """)
                .query((rs, row) -> YearSummary.published(
                        rs.getInt("notice_year"),
                        rs.getLong("version"),
                        SqlTime.instant(rs, "made_at"),
                        rs.getString("what").equals("SEED") ? "" : rs.getString("made_by"),
                        rs.getInt("off_days"),
                        rs.getInt("make_up_days")))
                .list();
    }
}
