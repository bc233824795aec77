package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.base.SqlTime;

/** Compares what lies in the database with what {@link SweepLoad} says has to be there. */
final class SweepOutcome {

    private final SweepLoad load;
    private final JdbcClient jdbc;

    SweepOutcome(SweepLoad load) {
        this.load = load;
        this.jdbc = load.jdbc();
    }

    /** At any instant: an obligation is handled with all that belongs to it, or nothing of it is there. */
    void isWholeOrNothing() {
        Map<Long, Long> noticesOf = byObligation(load.notices());
        Map<Long, Long> entriesOf = byObligation(load.entries());
        record Found(long id, boolean handled, long notices, long missed, long breached, long entries) {}
        List<Found> half = jdbc
                .sql("""
                        select o.id, o.handled_until = :now as handled,
                            (select count(*) from notice n where n.obligation_id = o.id and n.recorded_at = :now),
                            (select count(*) from obligation_event e where e.obligation_id = o.id and e.kind = 'MISSED'),
                            (select count(*) from obligation_party p where p.obligation_id = o.id and p.breached_at = :now),
                            (select count(*) from ledger_entry b where b.obligation_id = o.id)
                        from obligation o""")
                .param("now", SqlTime.param(SweepLoad.NOW))
                .query((rs, i) -> new Found(
                        rs.getLong(1), rs.getBoolean(2), rs.getLong(3), rs.getLong(4), rs.getLong(5), rs.getLong(6)))
                .list()
                .stream()
                .filter(found -> {
                    long notices = found.handled() ? noticesOf.getOrDefault(found.id(), 0L) : 0;
                    long entries = found.handled() ? entriesOf.getOrDefault(found.id(), 0L) : 0;
                    return !found.equals(new Found(found.id(), found.handled(), notices, entries, entries, entries));
                })
                .toList();
        assertThat(half).isEmpty();
    }

    long handled() {
        return count("obligation where handled_until = :now");
    }

    /** When all sweeps have come to their end. */
    void isComplete() {
        isComplete(0);
    }

    /** The same, where so many obligations with nothing to tell have been looked at once more. */
    void isComplete(int lookedAtAgain) {
        isWholeOrNothing();
        assertThat(handled()).isEqualTo(load.size());
        assertThat(rows("select concat_ws(' ', obligation_id, rung, recipient_id, role) from notice"
                        + " where recorded_at = :now"))
                .containsExactlyInAnyOrderElementsOf(load.notices());
        assertThat(rows("select concat_ws(' ', obligation_id, employee_id) from ledger_entry"))
                .containsExactlyInAnyOrderElementsOf(load.entries());
        assertThat(rows("select concat_ws(' ', obligation_id, person_id) from obligation_event where kind = 'MISSED'"))
                .containsExactlyInAnyOrderElementsOf(load.entries());
        assertThat(rows("select concat_ws(' ', obligation_id, employee_id) from obligation_party"
                        + " where breached_at is not null"))
                .containsExactlyInAnyOrderElementsOf(load.entries());
        assertThat(count("ledger_entry b join notice n on n.id = b.notice_id where n.obligation_id = b.obligation_id"
                        + " and n.recipient_id = b.employee_id and n.lead_until <= :now"))
                .as("each entry rests on a notice served on that person about that obligation")
                .isEqualTo(load.entries().size());
        theLedgerIsOneChain();
        messagesBelongToTheirReaders();
        runsSayWhatWasDone(lookedAtAgain);
        assertThat(count("obligation where next_at <= :now")).isZero();
        assertThat(count("obligation where status = 'MISSED' and next_at is null"))
                .isEqualTo(byObligation(load.entries()).size());
        assertThat(count("obligation_event where kind = 'RESUMED'")).isEqualTo(load.suspended());
        assertThat(count("suspension where state = 'ENDED' and resumed_at = :now"))
                .isEqualTo(load.suspended());
    }

    private void theLedgerIsOneChain() {
        long entries = load.entries().size();
        assertThat(count("ledger_entry e left join ledger_entry p on p.station_id = e.station_id"
                        + " and p.position = e.position - 1"
                        + " where e.previous_hash = coalesce(p.hash, repeat('0', 64))"
                        + " and (p.id is not null or e.position = 1)"))
                .as("entries that continue the chain")
                .isEqualTo(entries);
        assertThat(count("ledger_head h join ledger_entry e on e.id = h.last_entry_id and e.hash = h.last_hash"
                        + " where h.last_position = " + entries))
                .as("heads that stand at the last entry")
                .isOne();
    }

    private void messagesBelongToTheirReaders() {
        assertThat(count("notice n left join conversation c on c.owner_id = n.recipient_id"
                        + " left join message m on m.conversation_id = c.id and m.bundle_key = concat('sweep-', n.run_id)"
                        + " left join conversation_member r on r.conversation_id = c.id and r.employee_id = n.recipient_id"
                        + " where m.id is null or c.kind <> 'PORTAL'"
                        + " or r.employee_id is null"))
                .as("notices whose message is not in their recipient's talk with the portal")
                .isZero();
        assertThat(count("message m where sent_at = :now"))
                .as("messages, one for each reader of each run")
                .isEqualTo(count("(select distinct run_id, recipient_id from notice where recorded_at = :now) r"));
        assertThat(count("sweep_run where closed_at is null"))
                .as("runs whose notices nobody has posted")
                .isZero();
        assertThat(count("message m where sent_at = :now"
                        + " and not exists (select 1 from notice n where n.run_id = cast(m.payload_id as unsigned))"))
                .as("messages without notices")
                .isZero();
    }

    private void runsSayWhatWasDone(int lookedAtAgain) {
        assertThat(rows(
                        "select concat_ws(' ', sum(considered), sum(notified), sum(breached), sum(deferred), sum(resumed))"
                                + " from sweep_run"))
                .containsExactly("%d %d %d %d %d"
                        .formatted(
                                load.size() + load.suspended() + lookedAtAgain,
                                load.notices().size(),
                                load.entries().size(),
                                load.unserved(),
                                load.suspended()));
        assertThat(count("sweep_deferral where reason = 'NOT_SERVED'")).isEqualTo(load.unserved());
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .param("now", SqlTime.param(SweepLoad.NOW))
                .query(Long.class)
                .single();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql)
                .param("now", SqlTime.param(SweepLoad.NOW))
                .query(String.class)
                .list();
    }

    private static Map<Long, Long> byObligation(List<String> lines) {
        return lines.stream()
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
