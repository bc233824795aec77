package org.stationportal.counter.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.Supply;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** A service application as other systems read it. */
record ApplicationAnswer(
        String applicationNo,
        String customerNo,
        String customerName,
        ApplicationKind kind,
        Category category,
        Voltage voltage,
        Supply supply,
        BigDecimal capacityKw,
        String contact,
        String phone,
        Set<Document> documents,
        String remark,
        Instant acceptedAt,
        String acceptedBy,
        Instant promisedAt,
        boolean provisional,
        ObligationStatus status,
        long obligationId,
        List<Part> stages) {

    static ApplicationAnswer of(ApplicationDetails application) {
        ObligationSummary total = application.total();
        return new ApplicationAnswer(
                application.applicationNo(),
                application.customer().customerNo(),
                application.customer().name(),
                application.kind(),
                application.category(),
                application.voltage(),
                application.supply(),
                application.capacityKw(),
                application.contact(),
                application.phone(),
                application.documents(),
                application.remark(),
                application.acceptedAt(),
                application.acceptedBy(),
                total.dueAt(),
                total.provisional(),
                total.status(),
                total.id().value(),
                application.stages().stream().map(Part::of).toList());
    }

    /** A stage; while it waits for the one before, its deadline is a projection. */
    record Part(
            String stage,
            ObligationStatus status,
            Instant dueAt,
            @Nullable Instant completedAt,
            List<String> responsibleNos,
            long obligationId) {

        static Part of(ObligationSummary stage) {
            Optional<Instant> done = stage.completedAt();
            return new Part(
                    stage.stage().orElseThrow(),
                    stage.status(),
                    stage.dueAt(),
                    done.orElse(null),
                    stage.parties().stream().map(EmployeeSummary::employeeNo).toList(),
                    stage.id().value());
        }
    }
}
