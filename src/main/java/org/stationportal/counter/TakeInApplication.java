package org.stationportal.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.stationportal.base.Phone;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;

/**
 * Takes in a service application.
 *
 * @param submission the form that it comes from: the same form sent twice is one application
 * @param documents  what the customer handed in
 * @param promised   what the customer signed to hand in later 一证受理, as far as the file standard lets it follow
 * @param signedBy   who signed that; empty where nothing is promised
 * @param acceptedAt when it was accepted, at most 31 days ago; the day after it is the first that counts
 */
public record TakeInApplication(
        UUID submission,
        CustomerId customer,
        ApplicationKind kind,
        Category category,
        Voltage voltage,
        Supply supply,
        BigDecimal capacityKw,
        String contact,
        String phone,
        Set<Document> documents,
        Set<Document> promised,
        String signedBy,
        String remark,
        EmployeeId surveyor,
        EmployeeId fitter,
        Instant acceptedAt) {

    public TakeInApplication {
        documents = Set.copyOf(documents);
        promised = Set.copyOf(promised);
        contact = IntakeRules.contact(contact);
        phone = Phone.checked("phone", phone);
        remark = IntakeRules.text("remark", remark);
        if (!category.allows(voltage)) {
            throw RuleViolation.at("voltage", "customers.error.voltage." + category);
        }
        if (kind == ApplicationKind.NEW_TRANSFORMER && !voltage.isHigh()) {
            throw RuleViolation.at("voltage", "counter.error.newTransformer");
        }
        if (supply == Supply.DUAL && !voltage.isHigh()) {
            throw RuleViolation.at("supply", "counter.error.dualSupply");
        }
        if (capacityKw.signum() <= 0
                || capacityKw.stripTrailingZeros().scale() > 2
                || capacityKw.compareTo(voltage.largestKw()) > 0) {
            throw RuleViolation.at("capacityKw", "counter.error.capacityKw", voltage.largestKw());
        }
    }

    /** One with all documents, or with those that the file holds already. */
    public TakeInApplication(
            UUID submission,
            CustomerId customer,
            ApplicationKind kind,
            Category category,
            Voltage voltage,
            Supply supply,
            BigDecimal capacityKw,
            String contact,
            String phone,
            Set<Document> documents,
            String remark,
            EmployeeId surveyor,
            EmployeeId fitter,
            Instant acceptedAt) {
        this(
                submission,
                customer,
                kind,
                category,
                voltage,
                supply,
                capacityKw,
                contact,
                phone,
                documents,
                Set.of(),
                "",
                remark,
                surveyor,
                fitter,
                acceptedAt);
    }
}
