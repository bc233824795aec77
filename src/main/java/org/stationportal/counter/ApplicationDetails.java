package org.stationportal.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/**
 * A service application with how far it has come, which its obligations tell.
 *
 * @param acceptedBy the name of the clerk or of the program that took it in
 * @param total      the obligation of the whole application; its due instant is the promised date
 * @param stages     the obligations of the stages in their order
 */
public record ApplicationDetails(
        String applicationNo,
        long version,
        CustomerDetails customer,
        ApplicationKind kind,
        Category category,
        Voltage voltage,
        Supply supply,
        BigDecimal capacityKw,
        String contact,
        String phone,
        Set<Document> documents,
        String remark,
        EmployeeSummary surveyor,
        EmployeeSummary fitter,
        Instant acceptedAt,
        String acceptedBy,
        Instant recordedAt,
        ObligationSummary total,
        List<ObligationSummary> stages) {

    public ApplicationDetails {
        documents = Set.copyOf(documents);
        stages = List.copyOf(stages);
    }

    public LimitCategory limitCategory() {
        return LimitCategory.of(kind, category, voltage, supply);
    }

    /** The obligation of a stage. */
    public ObligationSummary stage(Stage stage) {
        return stages.stream()
                .filter(o -> o.stage().filter(stage.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(applicationNo + " has no stage " + stage));
    }

    /** The stage that runs or stands still now; empty when all are done or the application was cancelled. */
    public Optional<ObligationSummary> current() {
        return ApplicationSummary.currentOf(stages);
    }
}
