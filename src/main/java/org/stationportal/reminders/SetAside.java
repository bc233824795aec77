package org.stationportal.reminders;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;

/** The rows that the last sweep could not handle, with the reason, until one can. */
@Component
class SetAside {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void are(Map<ObligationId, String> problems, long run, Instant now) {
        jdbc.sql("delete from sweep_set_aside where obligation_id not in (:ids)")
                .param(
                        "ids",
                        problems.isEmpty()
                                ? java.util.List.of(0L)
                                : problems.keySet().stream()
                                        .map(ObligationId::value)
                                        .toList())
                .update();
        problems.forEach((id, problem) -> jdbc.sql("""
                insert into sweep_set_aside (obligation_id, run_id, at, problem) values (:id, :run, :now, :problem)
                on duplicate key update run_id = :run, problem = :problem""")
                .param("id", id.value())
                .param("run", run)
                .param("now", SqlTime.param(now))
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST)))
                .update());
    }
}
