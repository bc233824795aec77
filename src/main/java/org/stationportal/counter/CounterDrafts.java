package org.stationportal.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One's own drafts of the counter, one for each business; forgotten after 30 days, as they hold what customers said. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class CounterDrafts {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LARGEST = 20_000;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentUser currentUser;
    private final Clock clock;

    CounterDrafts(JdbcClient jdbc, JsonMapper json, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<KeptDraft> find(String business) {
        return jdbc.sql("select * from counter_draft where employee_id = :self and business = :business"
                        + " and kept_at > :oldest")
                .param("self", self())
                .param("business", business)
                .param("oldest", SqlTime.param(clock.instant().minus(LONGEST)))
                .query((rs, i) -> new KeptDraft(
                        UUID.fromString(rs.getString("submission")),
                        json.readValue(rs.getString("fields"), FIELDS),
                        SqlTime.instant(rs, "kept_at")))
                .optional();
    }

    /** Keeps it in place of the one before; empty when it is too large to be a form's. */
    public Optional<Instant> keep(String business, UUID submission, Map<String, String> values) {
        String fields = json.writeValueAsString(values);
        if (fields.length() > LARGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        forgetOld(now);
        jdbc.sql("insert into counter_draft (employee_id, business, submission, fields, kept_at)"
                        + " values (:self, :business, :submission, :fields, :now) on duplicate key update"
                        + " submission = values(submission), fields = values(fields), kept_at = values(kept_at)")
                .param("self", self())
                .param("business", business)
                .param("submission", submission.toString())
                .param("fields", fields)
                .param("now", SqlTime.param(now))
                .update();
        return Optional.of(now);
    }

    public void discard(String business) {
        jdbc.sql("delete from counter_draft where employee_id = :self and business = :business")
                .param("self", self())
                .param("business", business)
                .update();
    }

    private void forgetOld(Instant now) {
        jdbc.sql("delete from counter_draft where employee_id = :self and kept_at < :oldest")
                .param("self", self())
                .param("oldest", SqlTime.param(now.minus(LONGEST)))
                .update();
    }

    private long self() {
        return currentUser.get().person().value();
    }
}
