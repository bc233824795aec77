package org.stationportal.findings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** What was answered to a finding and decided about it: rows that are only added. */
@Component
class FindingSteps {

    private final JdbcClient jdbc;

    FindingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FindingId finding, FindingState state, Instant at, @Nullable SignedIn by, String byName, String words) {
        jdbc.sql("insert into finding_step (finding_id, state, at, by_id, by_name, words)"
                        + " values (:finding, :state, :at, :by, :name, :words)")
                .param("finding", finding.value())
                .param("state", state.name())
                .param("at", SqlTime.param(at))
                .param(
                        "by",
                        by == null ? null : by.employee().map(EmployeeId::value).orElse(null))
                .param("name", byName)
                .param("words", words)
                .update();
    }

    List<FindingStep> of(FindingId finding) {
        return jdbc.sql("select * from finding_step where finding_id = :finding order by id")
                .param("finding", finding.value())
                .query((rs, i) -> new FindingStep(
                        FindingState.valueOf(rs.getString("state")),
                        SqlTime.instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("words")))
                .list();
    }
}
