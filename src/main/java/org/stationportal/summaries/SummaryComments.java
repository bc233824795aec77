package org.stationportal.summaries;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;

/** What those who lead said about summaries: rows that are only added. */
@Component
class SummaryComments {

    private final JdbcClient jdbc;

    SummaryComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WeeklySummary summary, SummaryComment.Kind kind, String words, SignedIn by, Instant now) {
        jdbc.sql("""
                insert into weekly_comment (summary_id, revision, kind, at, by_id, by_name, words)
                values (:summary, :revision, :kind, :now, :by, :name, :words)""")
                .param("summary", summary.id().value())
                .param("revision", summary.revision())
                .param("kind", kind.name())
                .param("now", SqlTime.param(now))
                .param("by", by.person().value())
                .param("name", by.name())
                .param("words", words)
                .update();
    }

    List<SummaryComment> of(SummaryId summary) {
        return jdbc.sql("select * from weekly_comment where summary_id = :summary order by id")
                .param("summary", summary.value())
                .query((rs, i) -> new SummaryComment(
                        SummaryComment.Kind.valueOf(rs.getString("kind")),
                        rs.getInt("revision"),
                        SqlTime.instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("words")))
                .list();
    }
}
