package org.stationportal.losses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Says that the losses of a month are known: from that instant clause 2.4a counts. */
@Service
@Transactional
public class LossMonths {

    private final Publications publications;
    private final Duties duties;
    private final CurrentUser currentUser;
    private final Clock clock;

    LossMonths(Publications publications, Duties duties, CurrentUser currentUser, Clock clock) {
        this.publications = publications;
        this.duties = duties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Since when the losses of the month are known; empty while they are not. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<Publication> known(YearMonth month) {
        return publications.of(currentUser.get().station(), month);
    }

    /** Opens the analysis of every high and negative area; possible once, for a month of which there are figures. */
    @PreAuthorize("hasAnyRole('LINE_LOSS_SPECIALIST', 'OPERATIONS_SPECIALIST', 'ADMINISTRATOR')")
    public Published publish(YearMonth month) {
        SignedIn by = currentUser.get();
        Instant now = clock.instant();
        if (month.isAfter(YearMonth.from(LocalDate.ofInstant(now, PortalTime.ZONE)))) {
            throw RuleViolation.at("month", "losses.error.future");
        }
        if (!publications.anyEnergy(by.station(), month)) {
            throw RuleViolation.at("month", "losses.error.noEnergy");
        }
        if (!publications.add(by, month, now)) {
            throw RuleViolation.at("month", "losses.error.published");
        }
        return duties.open(by.station(), month, now);
    }
}
