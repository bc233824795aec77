package org.stationportal.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;

/**
 * An application in a list.
 *
 * @param total   the obligation of the whole application; its due instant is the promised date
 * @param current the stage that runs now; empty when all are done or the application was cancelled
 */
public record ApplicationSummary(
        String applicationNo,
        CustomerSummary customer,
        ApplicationKind kind,
        Category category,
        BigDecimal capacityKw,
        Instant acceptedAt,
        ObligationSummary total,
        Optional<ObligationSummary> current) {

    /** Waiting stages have not begun; a missed one that is still to be done remains the current one. */
    static Optional<ObligationSummary> currentOf(List<ObligationSummary> stages) {
        return stages.stream()
                .filter(stage -> stage.completedAt().isEmpty())
                .filter(stage -> stage.status() != ObligationStatus.WAITING)
                .filter(stage -> stage.status() != ObligationStatus.CANCELLED)
                .findFirst();
    }
}
