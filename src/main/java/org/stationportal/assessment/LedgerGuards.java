package org.stationportal.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;

/**
 * The triggers of the database that keep the ledger from being changed. A file names each with the SHA-256 of what it
 * does, so that one that was dropped or weakened shows itself while the ledger is still whole.
 */
final class LedgerGuards {

    private static final String FILE = "/ledger-guards.txt";

    private static final String TRIGGERS = """
            select trigger_name, sha2(concat_ws(' ', action_timing, event_manipulation, event_object_table,
                       action_statement), 256)
            from information_schema.triggers
            where trigger_schema = database() and event_object_table in ('ledger_entry', 'entry_decision',
                'entry_standing', 'month_result', 'month_event', 'month_total', 'month_person_total', 'month_cap',
                'clause_version', 'clause_amount', 'ledger_check')""";

    private LedgerGuards() {}

    /** The first by its name that is missing or does something else. */
    static Optional<Difference> check(JdbcClient jdbc) {
        Map<String, String> now = now(jdbc);
        return expected().entrySet().stream()
                .filter(guard -> !guard.getValue().equals(now.get(guard.getKey())))
                .findFirst()
                .map(guard -> new Difference(Kind.GUARD, 0, null, null, guard.getKey()));
    }

    static Map<String, String> now(JdbcClient jdbc) {
        Map<String, String> now = new TreeMap<>();
        jdbc.sql(TRIGGERS).query(rs -> {
            now.put(rs.getString(1), rs.getString(2));
        });
        return now;
    }

    static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(LedgerGuards.class.getResourceAsStream(FILE))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .forEach(guard -> expected.put(guard[0], guard[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return expected;
    }
}
