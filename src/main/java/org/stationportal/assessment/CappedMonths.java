package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** What months come to under the cap, for everybody and not only for whoever sees the station's figures. */
@Service
@Transactional(readOnly = true)
public class CappedMonths {

    private final MonthCaps caps;
    private final Figures figures;
    private final LedgerReader ledger;
    private final CurrentUser currentUser;

    CappedMonths(MonthCaps caps, Figures figures, LedgerReader ledger, CurrentUser currentUser) {
        this.caps = caps;
        this.figures = figures;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** Of the people of whom the reader may see an entry in the month; empty without a cap. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Optional<CappedMonth> of(YearMonth month) {
        SignedIn reader = currentUser.get();
        return caps.of(reader.station(), month).map(cap -> of(month, cap, reader));
    }

    private CappedMonth of(YearMonth month, BigDecimal cap, SignedIn reader) {
        var persons = new HashMap<>(figures.of(reader.station(), month).persons());
        persons.keySet().retainAll(ledger.people(LedgerFilter.of(month), reader));
        return new CappedMonth(cap, persons);
    }
}
