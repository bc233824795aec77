package org.stationportal.customers.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;

/** The file standard 档案标准 of the reader's station; a change is a new version with a day of effect, never an edit. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class FileStandard {

    private final StandardBook book;
    private final CurrentUser currentUser;
    private final Clock clock;

    FileStandard(StandardBook book, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The version that holds today. */
    public StandardVersion inForce() {
        return book.inForce(currentUser.get().station(), today());
    }

    /** All versions of the station and the portal's own, the latest day of effect first. */
    public List<StandardVersion> versions() {
        return book.versions(currentUser.get().station());
    }

    /** Adds a version from a day on (inclusive), today at the earliest and after the latest there is. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(LocalDate effectiveFrom, Map<CustomerKind, Map<FileItem, Demand>> demands) {
        if (effectiveFrom.isBefore(today())) {
            throw RuleViolation.at("effectiveFrom", "customers.error.effectiveInPast");
        }
        StandardVersion latest = versions().getFirst();
        if (!latest.effectiveFrom().isBefore(effectiveFrom)) {
            throw RuleViolation.at(
                    "effectiveFrom",
                    "customers.error.versionThere",
                    latest.effectiveFrom().toString());
        }
        demands.forEach((kind, items) -> items.forEach((item, demand) -> check(kind, item, demand)));
        book.add(currentUser.get(), effectiveFrom, demands, clock.instant());
    }

    private static void check(CustomerKind kind, FileItem item, Demand demand) {
        if (!CustomerKind.all().contains(kind)) {
            throw RuleViolation.of("customers.error.noSuchKind");
        }
        if (demand == Demand.MAY_FOLLOW && !item.isDocument()) {
            throw RuleViolation.of("customers.error.fieldFollows");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
