package org.stationportal.meters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterReplaced;
import org.stationportal.customers.MeterSummary;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** What happens to meters: something is found wrong with one, it is put right, the meter is replaced. */
@Service
@Transactional
public class MeterWork {

    private static final String REPORTS = "hasAnyRole('AREA_MANAGER', 'FITTER', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST', 'STATION_HEAD', 'DEPUTY_HEAD',"
            + " 'INTEGRATION')";
    private static final String REPLACES = "hasAnyRole('FITTER', 'AREA_MANAGER', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')";

    private final Meters meters;
    private final AbnormalityBook abnormalities;
    private final Cycles cycles;
    private final Customers customers;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    MeterWork(
            Meters meters,
            AbnormalityBook abnormalities,
            Cycles cycles,
            Customers customers,
            Employees employees,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.meters = meters;
        this.abnormalities = abnormalities;
        this.cycles = cycles;
        this.customers = customers;
        this.employees = employees;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Something is wrong with a meter; what is known already is not reported again. */
    @PreAuthorize(REPORTS)
    public AbnormalityId report(ReportAbnormality command) {
        return abnormalities.of(command.submission().toString()).orElseGet(() -> {
            Instant now = clock.instant();
            if (command.foundAt().isAfter(now)) {
                throw RuleViolation.at("foundAt", "meters.error.inFuture");
            }
            hanging(command.meter());
            if (abnormalities.isOpen(command.meter(), command.kind())) {
                throw RuleViolation.at("kind", "meters.error.known");
            }
            return abnormalities.insert(command, currentUser.get(), now);
        });
    }

    /** It is no longer so; says why. */
    @PreAuthorize(REPORTS)
    public void end(AbnormalityId id, String why) {
        String words = MeterRules.words("reason", why);
        if (abnormalities.meter(id).flatMap(customers::findMeter).isEmpty()) {
            throw RuleViolation.of("meters.error.unknownAbnormality");
        }
        if (!abnormalities.end(id, clock.instant(), currentUser.get().name(), words)) {
            throw RuleViolation.of("meters.error.ended");
        }
    }

    /** Hangs another meter in the place of one and gives its id; the new one has been verified within the cycle. */
    @PreAuthorize(REPLACES)
    public MeterId replace(ReplaceMeter command) {
        SignedIn user = currentUser.get();
        hanging(command.old());
        LocalDate on = LocalDate.ofInstant(command.replacedAt(), PortalTime.ZONE);
        VerificationCycle cycle = cycles.of(user.station(), LocalDate.ofInstant(clock.instant(), PortalTime.ZONE));
        LocalDate verifiedOn = command.verifiedOn();
        if (verifiedOn == null) {
            throw RuleViolation.at("verifiedOn", "meters.error.verifiedOn");
        }
        if (cycle.dueOn(verifiedOn).isBefore(on)) {
            throw RuleViolation.at("verifiedOn", "meters.error.overAge", cycle.years());
        }
        boolean backwards = abnormalities.isOpen(command.old(), AbnormalityKind.BACKWARDS);
        return customers.replaceMeter(backwards ? command.ofOneThatRanBackwards() : command);
    }

    /** In the transaction of the replacement, whatever led to it: what was wrong with the old meter has gone with it. */
    @EventListener
    void replaced(MeterReplaced event) {
        String no = customers.findMeter(event.hung()).map(MeterSummary::meterNo).orElse("");
        abnormalities.endAll(
                event.old(),
                event.at(),
                employees.get(event.by()).name(),
                texts.getTranslation("meters.endedByReplacement", Texts.CHINESE, no));
    }

    private void hanging(MeterId id) {
        MeterDetails meter =
                meters.find(id).orElseThrow(() -> RuleViolation.at("meter", "customers.error.unknownMeter"));
        if (meter.removedAt().isPresent()) {
            throw RuleViolation.at("meter", "customers.error.meterRemoved");
        }
    }
}
