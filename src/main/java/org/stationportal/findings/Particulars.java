package org.stationportal.findings;

import java.time.LocalDate;
import java.util.Optional;

/** What a finding of a kind was recorded with. */
public record Particulars(
        FindingKind kind,
        LocalDate faultOn,
        boolean grave,
        Optional<RedLetterInvoice> invoice,
        Optional<DemolitionLoss> loss) {}
