package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.reminders.ObligationMissed;

/** Records each breach as one entry, in the transaction in which it was found. */
@Component
class MissedObligations {

    private final LedgerBook book;
    private final MonthBook months;
    private final Clauses clauses;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MissedObligations(
            LedgerBook book, MonthBook months, Clauses clauses, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.book = book;
        this.months = months;
        this.clauses = clauses;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ObligationMissed missed) {
        ObligationSummary obligation = missed.obligation();
        book.lock(obligation.station());
        if (recorded(missed)) {
            return;
        }
        // promise 6: the figures of the version that was in force when the obligation was opened
        ClauseVersion version = clauses.version(obligation.clauseVersionId());
        BigDecimal quantity = BigDecimal.valueOf(obligation.quantity());
        Optional<BigDecimal> unit = version.amount(obligation.amountCategory())
                .map(amount -> book.rewards(obligation.clauseCode()) ? amount : amount.negate());
        YearMonth month =
                months.openFrom(obligation.station(), YearMonth.from(missed.at().atZone(PortalTime.ZONE)));
        EntryId entry = book.append(new EntryFacts(
                obligation.station().value(),
                month.toString(),
                obligation.team().value(),
                missed.employee().value(),
                obligation.clauseCode(),
                obligation.clauseVersionId(),
                obligation.id().value(),
                quantity,
                unit.orElse(null),
                unit.map(quantity::multiply).orElse(null),
                missed.notice().value(),
                calendarVersion(obligation),
                missed.at().truncatedTo(ChronoUnit.MICROS),
                obligation.subject().title(),
                null));
        events.publishEvent(new EntryRecorded(entry, missed.employee()));
    }

    private boolean recorded(ObligationMissed missed) {
        return jdbc.sql("""
                select count(*) from ledger_entry
                where obligation_id = :obligation and employee_id = :employee and reverses_entry_id is null""")
                        .param("obligation", missed.obligation().id().value())
                        .param("employee", missed.employee().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The calendar on which the deadline rests; the summary does not carry it. */
    private long calendarVersion(ObligationSummary obligation) {
        return jdbc.sql("select calendar_version from obligation where id = :id")
                .param("id", obligation.id().value())
                .query(Long.class)
                .single();
    }
}
