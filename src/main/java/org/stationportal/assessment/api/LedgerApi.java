package org.stationportal.assessment.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntryState;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerCheck;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The ledger for other systems: entries a page at a time within what the account may see, and the check of the chain. */
@RestController
@RequestMapping("/api/v1/ledger")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class LedgerApi {

    private final Ledger ledger;
    private final Employees employees;
    private final CurrentUser currentUser;

    LedgerApi(Ledger ledger, Employees employees, CurrentUser currentUser) {
        this.ledger = ledger;
        this.employees = employees;
        this.currentUser = currentUser;
    }

    /** Pages are counted from 0; at most 500 rows a page, the latest entry first. */
    @GetMapping
    Entries entries(
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String employeeNo,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = new LedgerFilter(month, null, null, null, false, false);
        if (employeeNo != null) {
            filter = filter.employee(employees
                    .findByNo(employeeNo)
                    .map(EmployeeSummary::id)
                    .orElseThrow(() -> RuleViolation.at("employeeNo", "assessment.error.unknownEmployee", employeeNo)));
        }
        Page<EntrySummary> found = ledger.page(filter, page, size);
        return new Entries(found.total(), found.rows().stream().map(Entry::of).toList());
    }

    /** Recomputes the ledger of the account's station; a difference names the entry or the month, and how it differs. */
    @GetMapping("/check")
    Check check() {
        LedgerCheck check = ledger.verify(currentUser.get().station());
        return new Check(
                check.whole(),
                check.entries(),
                check.decisions(),
                check.months(),
                check.first().map(Difference::of).orElse(null));
    }

    record Entries(long total, List<Entry> entries) {}

    record Check(
            boolean whole,
            long entries,
            long decisions,
            int months,
            @Nullable Difference difference) {}

    record Difference(
            LedgerCheck.Kind kind,
            long position,
            @Nullable Long entry,
            @Nullable YearMonth month,
            String what) {

        static Difference of(LedgerCheck.Difference difference) {
            EntryId entry = difference.entry();
            return new Difference(
                    difference.kind(),
                    difference.position(),
                    entry == null ? null : entry.value(),
                    difference.month(),
                    difference.what());
        }
    }

    record Entry(
            long id,
            long position,
            YearMonth month,
            String employeeNo,
            String employeeName,
            String team,
            String clause,
            long obligation,
            String title,
            BigDecimal quantity,
            @Nullable BigDecimal unitAmount,
            @Nullable BigDecimal amount,
            EntryState state,
            boolean counts,
            long notice,
            Instant servedAt,
            Instant recordedAt,
            @Nullable Long reverses,
            String previousHash,
            String hash) {

        static Entry of(EntrySummary entry) {
            Optional<Long> reverses = entry.reverses().map(EntryId::value);
            return new Entry(
                    entry.id().value(),
                    entry.position(),
                    entry.month(),
                    entry.employeeNo(),
                    entry.employeeName(),
                    entry.teamName(),
                    entry.clauseCode(),
                    entry.obligation().value(),
                    entry.title(),
                    entry.quantity(),
                    entry.unitAmount().orElse(null),
                    entry.amount().orElse(null),
                    entry.state(),
                    entry.counts(),
                    entry.notice().value(),
                    entry.servedAt(),
                    entry.recordedAt(),
                    reverses.orElse(null),
                    entry.previousHash(),
                    entry.hash());
        }
    }
}
