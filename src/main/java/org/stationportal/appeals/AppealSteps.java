package org.stationportal.appeals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** What happened to appeals: rows that are only added. */
@Component
class AppealSteps {

    private final JdbcClient jdbc;

    AppealSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            AppealId appeal,
            AppealStep.Kind kind,
            Instant at,
            @Nullable EmployeeId by,
            @Nullable EmployeeId decider,
            String words) {
        jdbc.sql("insert into appeal_step (appeal_id, kind, at, by_id, decider_id, words)"
                        + " values (:appeal, :kind, :at, :by, :decider, :words)")
                .param("appeal", appeal.value())
                .param("kind", kind.name())
                .param("at", SqlTime.param(at))
                .param("by", by == null ? null : by.value())
                .param("decider", decider == null ? null : decider.value())
                .param("words", words)
                .update();
    }

    List<AppealStep> of(AppealId appeal) {
        return jdbc.sql("""
                select s.*, b.name as by_name, d.name as decider_name from appeal_step s
                left join employee b on b.id = s.by_id left join employee d on d.id = s.decider_id
                where s.appeal_id = :appeal order by s.id""")
                .param("appeal", appeal.value())
                .query((rs, i) -> new AppealStep(
                        AppealStep.Kind.valueOf(rs.getString("kind")),
                        SqlTime.instant(rs, "at"),
                        Optional.ofNullable(rs.getString("by_name")),
                        Optional.ofNullable(rs.getString("decider_name")),
                        rs.getString("words")))
                .list();
    }
}
