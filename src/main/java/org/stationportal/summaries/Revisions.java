package org.stationportal.summaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** What was submitted, as it was submitted: rows that are only added. */
@Component
class Revisions {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Revisions(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(WeeklySummary summary, int number, List<WeekItem> items, Instant now) {
        SummaryWords words = summary.words();
        jdbc.sql("""
                insert into weekly_revision (summary_id, number, submitted_at, work, problems, next_week)
                values (:summary, :number, :now, :work, :problems, :next)""")
                .param("summary", summary.id().value())
                .param("number", number)
                .param("now", SqlTime.param(now))
                .param("work", words.work())
                .param("problems", words.problems())
                .param("next", words.nextWeek())
                .update();
        long revision = jdbc.sql("select last_insert_id()").query(Long.class).single();
        if (items.isEmpty()) {
            return;
        }
        template.batchUpdate("""
                insert into weekly_revision_item (revision_id, part, work_type, work_id, title, detail, path, quantity,
                                                  unit_key, ticked, remark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", items, items.size(), (ps, item) -> {
            Work work = item.work();
            ps.setLong(1, revision);
            ps.setString(2, item.part().name());
            ps.setString(3, work.isFree() ? null : work.type());
            ps.setString(4, work.isFree() ? null : work.id());
            ps.setString(5, work.title());
            ps.setString(6, work.detail());
            ps.setString(7, work.path());
            ps.setInt(8, work.quantity());
            ps.setString(9, work.unitKey());
            ps.setBoolean(10, item.ticked());
            ps.setString(11, item.remark());
        });
    }

    List<SummaryRevision> of(SummaryId summary) {
        return jdbc.sql("select number, submitted_at from weekly_revision where summary_id = :summary order by number")
                .param("summary", summary.value())
                .query((rs, i) -> new SummaryRevision(rs.getInt("number"), SqlTime.instant(rs, "submitted_at")))
                .list();
    }

    Optional<SummaryWords> words(SummaryId summary, int number) {
        return jdbc.sql("select * from weekly_revision where summary_id = :summary and number = :number")
                .param("summary", summary.value())
                .param("number", number)
                .query((rs, i) ->
                        new SummaryWords(rs.getString("work"), rs.getString("problems"), rs.getString("next_week")))
                .optional();
    }

    List<WeekItem> items(SummaryId summary, int number) {
        return jdbc.sql("select i.* from weekly_revision_item i join weekly_revision r on r.id = i.revision_id"
                        + " where r.summary_id = :summary and r.number = :number order by i.id")
                .param("summary", summary.value())
                .param("number", number)
                .query((rs, i) -> SummaryItems.item(rs))
                .list();
    }

    /** What the latest revisions of the person's weeks name that touch the days, both inclusive. */
    List<String> named(EmployeeId who, LocalDate from, LocalDate to, String type) {
        return jdbc.sql("""
                select distinct i.work_id from weekly_summary w
                join weekly_revision r on r.summary_id = w.id and r.number = w.revision
                join weekly_revision_item i on i.revision_id = r.id and i.part = 'DONE' and i.ticked
                where w.employee_id = :who and w.week between :first and :to and i.work_type = :type
                order by i.work_id""")
                .param("who", who.value())
                .param("first", Week.of(from).monday())
                .param("to", to)
                .param("type", type)
                .query(String.class)
                .list();
    }
}
