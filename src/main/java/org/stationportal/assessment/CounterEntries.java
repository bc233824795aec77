package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/** Takes an entry of a sealed month back by a counter-entry 冲销 in the month that is open then, once. */
@Component
class CounterEntries {

    private final LedgerBook book;
    private final DecisionBook decisions;
    private final MonthBook months;

    CounterEntries(LedgerBook book, DecisionBook decisions, MonthBook months) {
        this.book = book;
        this.decisions = decisions;
        this.months = months;
    }

    /** The station's ledger is locked. */
    EntryId reverse(EntrySummary entry, String reason, EmployeeId by, Instant at) {
        if (isReversed(entry.id())) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        YearMonth month = months.openFrom(entry.station(), YearMonth.from(now.atZone(PortalTime.ZONE)));
        decisions.add(entry.id(), EntryDecision.Kind.REVERSED, reason, null, by, now);
        BigDecimal amount = entry.amount().orElseThrow().negate();
        return book.append(new EntryFacts(
                entry.station().value(),
                month.toString(),
                entry.team().value(),
                entry.employee().value(),
                entry.clauseCode(),
                entry.clauseVersionId(),
                entry.obligation().value(),
                entry.quantity(),
                amount.divide(entry.quantity(), 2, RoundingMode.UNNECESSARY),
                amount,
                entry.notice().value(),
                entry.calendarVersion(),
                now,
                entry.title(),
                entry.id().value()));
    }

    boolean isReversed(EntryId id) {
        return decisions.of(id).stream().anyMatch(d -> d.kind() == EntryDecision.Kind.REVERSED);
    }
}
