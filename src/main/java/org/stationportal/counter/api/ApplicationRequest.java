package org.stationportal.counter.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.Supply;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;

/**
 * A service application of another system. Category, voltage, contact and phone are the customer's when they are left
 * out, the surveyor is then the manager of the customer's area, and the acceptance is now.
 */
record ApplicationRequest(
        @Nullable String customerNo,
        @Nullable ApplicationKind kind,
        @Nullable Category category,
        @Nullable Voltage voltage,
        @Nullable Supply supply,
        @Nullable BigDecimal capacityKw,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable Set<Document> documents,
        @Nullable Set<Document> promised,
        @Nullable String signedBy,
        @Nullable String remark,
        @Nullable String surveyorNo,
        @Nullable String fitterNo,
        @Nullable Instant acceptedAt) {}
