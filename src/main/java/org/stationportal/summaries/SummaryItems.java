package org.stationportal.summaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/** The lines of the summaries that people are writing. */
@Component
class SummaryItems {

    static final int LONGEST_REMARK = 500;
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    SummaryItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WeekItem> of(SummaryId summary) {
        return jdbc.sql("select * from weekly_item where summary_id = :summary order by id")
                .param("summary", summary.value())
                .query((rs, i) -> item(rs))
                .list();
    }

    static WeekItem item(ResultSet rs) throws SQLException {
        return new WeekItem(
                rs.getLong("id"),
                SummaryPart.valueOf(rs.getString("part")),
                new Work(
                        Objects.requireNonNullElse(rs.getString("work_type"), ""),
                        Objects.requireNonNullElse(rs.getString("work_id"), ""),
                        rs.getString("title"),
                        rs.getString("detail"),
                        rs.getString("path"),
                        rs.getInt("quantity"),
                        rs.getString("unit_key")),
                rs.getBoolean("ticked"),
                rs.getString("remark"));
    }

    /** Adds it, or tells it anew where it stands already. */
    void put(SummaryId summary, SummaryPart part, Work work, boolean ticked) {
        if (count(summary) >= MOST) {
            throw RuleViolation.of("summaries.error.tooMany", MOST);
        }
        jdbc.sql("""
                insert into weekly_item (summary_id, part, work_type, work_id, title, detail, path, quantity, unit_key, ticked)
                values (:summary, :part, :type, :id, :title, :detail, :path, :quantity, :unit, :ticked)
                on duplicate key update title = values(title), detail = values(detail), path = values(path),
                                        quantity = values(quantity), unit_key = values(unit_key)""")
                .param("summary", summary.value())
                .param("part", part.name())
                .param("type", work.isFree() ? null : work.type())
                .param("id", work.isFree() ? null : work.id())
                .param("title", work.title())
                .param("detail", work.detail())
                .param("path", work.path())
                .param("quantity", work.quantity())
                .param("unit", work.unitKey())
                .param("ticked", ticked)
                .update();
    }

    void tick(SummaryId summary, long item, boolean ticked) {
        found(jdbc.sql("update weekly_item set ticked = :ticked where id = :item and summary_id = :summary")
                .param("ticked", ticked)
                .param("item", item)
                .param("summary", summary.value())
                .update());
    }

    void remark(SummaryId summary, long item, String remark) {
        if (remark.length() > LONGEST_REMARK) {
            throw RuleViolation.at("remark", "summaries.error.remarkTooLong", LONGEST_REMARK);
        }
        found(jdbc.sql("update weekly_item set remark = :remark where id = :item and summary_id = :summary")
                .param("remark", remark)
                .param("item", item)
                .param("summary", summary.value())
                .update());
    }

    void drop(SummaryId summary, long item) {
        jdbc.sql("delete from weekly_item where id = :item and summary_id = :summary")
                .param("item", item)
                .param("summary", summary.value())
                .update();
    }

    private int count(SummaryId summary) {
        return jdbc.sql("select count(*) from weekly_item where summary_id = :summary")
                .param("summary", summary.value())
                .query(Integer.class)
                .single();
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw RuleViolation.of("summaries.error.gone");
        }
    }
}
