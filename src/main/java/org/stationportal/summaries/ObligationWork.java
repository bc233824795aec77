package org.stationportal.summaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;

/** The obligations of any feature: what the person fulfilled, and what he holds that is due; of a chain the stages. */
@Component
class ObligationWork implements WorkSource {

    static final String TYPE = "deadlines.obligation";
    private static final int MOST = 200;
    private static final String HELD = """
            select o.id from obligation o
            join obligation_party p on p.obligation_id = o.id and p.employee_id = :who and p.held_until is null
            where (o.chain_id is null or o.chain_id <> o.id) and o.subject_type not in (:others)
            """;

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final ObjectProvider<WorkSource> sources;
    private final Texts texts;

    ObligationWork(JdbcClient jdbc, Obligations obligations, ObjectProvider<WorkSource> sources, Texts texts) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.sources = sources;
        this.texts = texts;
    }

    @Override
    public List<Work> done(EmployeeId who, LocalDate from, LocalDate to) {
        return read(
                        " and o.status in ('FULFILLED', 'FULFILLED_LATE', 'MISSED')"
                                + " and o.completed_at >= :from and o.completed_at < :until order by o.completed_at, o.id",
                        who,
                        startOf(from),
                        startOf(to.plusDays(1)))
                .stream()
                .sorted(Comparator.comparing(o -> o.completedAt().orElseThrow()))
                .map(o -> work(o, "summaries.work.done", o.completedAt().orElseThrow()))
                .toList();
    }

    @Override
    public List<Work> ahead(EmployeeId who, LocalDate until) {
        return read(
                        " and o.status in ('OPEN', 'SUSPENDED') and o.due_at >= :from and o.due_at <= :until"
                                + " order by o.due_at, o.id",
                        who,
                        Instant.EPOCH,
                        startOf(until.plusDays(1))) // 24:00 of the day belongs to it
                .stream()
                .map(o -> work(o, "summaries.work.due", o.dueAt()))
                .toList();
    }

    /** The summary is no work of its own, and the other sources speak for what is theirs. */
    private Set<String> others() {
        var others = new HashSet<>(Set.of(WeeklyDuties.SUBJECT_TYPE));
        sources.stream().filter(source -> source != this).forEach(source -> others.addAll(source.speaksFor()));
        return others;
    }

    private List<ObligationSummary> read(String rest, EmployeeId who, Instant from, Instant until) {
        List<ObligationId> ids = jdbc.sql(HELD + rest + " limit " + MOST)
                .param("who", who.value())
                .param("others", others())
                .param("from", SqlTime.param(from))
                .param("until", SqlTime.param(until))
                .query((rs, i) -> new ObligationId(rs.getLong(1)))
                .list();
        return obligations.all(ids);
    }

    private Work work(ObligationSummary obligation, String key, Instant at) {
        String stage = obligation
                .stageKey()
                .map(label -> " · " + texts.getTranslation(label, Texts.CHINESE))
                .orElse("");
        return new Work(
                TYPE,
                String.valueOf(obligation.id().value()),
                obligation.subject().title() + stage,
                texts.getTranslation(key, Texts.CHINESE, obligation.clauseCode(), Dates.day(at, at, Texts.CHINESE)),
                "obligations/" + obligation.id().value(),
                obligation.quantity(),
                Work.ITEMS);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PortalTime.ZONE).toInstant();
    }
}
