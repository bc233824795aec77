package org.stationportal.base;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing requests of programs that may be repeated: with the same {@code Idempotency-Key} the first answer comes again
 * and nothing happens. The answer is kept in the transaction of the fact, so that there is never one without the other.
 */
@Component
public class IdempotentRequests {

    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Does what is asked, once per account and key; without a key every time. A refused request is not remembered. */
    @Transactional
    public ResponseEntity<String> once(
            @Nullable String key, String path, Object body, Supplier<ResponseEntity<?>> action) {
        if (key == null) {
            return written(action.get());
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw RuleViolation.of("base.error.idempotencyKey", LONGEST_KEY);
        }
        String account = Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())
                .getName();
        String hash = hash(path + "\n" + json.writeValueAsString(body));
        // the row is taken first: a repeat that comes at the same time waits here until the first one has ended
        boolean first =
                jdbc.sql("insert ignore into idempotent_request (account, idempotency_key, request_hash, recorded_at)"
                                        + " values (:account, :key, :hash, :now)")
                                .param("account", account)
                                .param("key", key)
                                .param("hash", hash)
                                .param("now", SqlTime.param(clock.instant()))
                                .update()
                        == 1;
        if (!first) {
            return repeated(account, key, hash);
        }
        ResponseEntity<String> answer = written(action.get());
        jdbc.sql(
                        "update idempotent_request set answer_status = :status, answer_location = :location, answer_body = :body"
                                + " where account = :account and idempotency_key = :key")
                .param("status", answer.getStatusCode().value())
                .param("location", answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .param("body", answer.getBody())
                .param("account", account)
                .param("key", key)
                .update();
        return answer;
    }

    private ResponseEntity<String> repeated(String account, String key, String hash) {
        return jdbc.sql("select * from idempotent_request where account = :account and idempotency_key = :key")
                .param("account", account)
                .param("key", key)
                .query((rs, i) -> {
                    if (!rs.getString("request_hash").equals(hash)) {
                        throw RuleViolation.of("base.error.idempotencyKeyUsed", key);
                    }
                    var answer =
                            ResponseEntity.status(rs.getInt("answer_status")).contentType(MediaType.APPLICATION_JSON);
                    String location = rs.getString("answer_location");
                    return (location == null ? answer : answer.location(URI.create(location)))
                            .body(rs.getString("answer_body"));
                })
                .single();
    }

    private ResponseEntity<String> written(ResponseEntity<?> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(answer.getBody()));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
