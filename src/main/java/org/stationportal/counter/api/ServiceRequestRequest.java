package org.stationportal.counter.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.customers.Customers;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterSummary;

/**
 * A service request of another system; which of the particulars are needed depends on the kind. Contact and phone are
 * the customer's when they are left out, and the acceptance is now.
 *
 * @param firstMonth such as {@code 2026-08}
 */
record ServiceRequestRequest(
        @Nullable String customerNo,
        @Nullable ServiceRequestKind kind,
        @Nullable String newName,
        @Nullable IdKind newIdKind,
        @Nullable String newIdNo,
        @Nullable String meterNo,
        @Nullable String firstMonth,
        @Nullable String lastMonth,
        @Nullable String question,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String remark,
        @Nullable String assigneeNo,
        @Nullable Instant acceptedAt) {

    Particulars particulars(Customers customers) {
        return switch (Asked.present("kind", kind)) {
            case NAME_CHANGE ->
                new Particulars.NameChange(
                        Asked.present("newName", newName),
                        Asked.present("newIdKind", newIdKind),
                        Asked.present("newIdNo", newIdNo));
            case METER_TEST ->
                new Particulars.MeterTest(
                        customers
                                .findMeter(Asked.present("meterNo", meterNo))
                                .map(MeterSummary::id)
                                .orElseThrow(() -> RuleViolation.at("meterNo", "customers.error.unknownMeter")),
                        Asked.present("question", question));
            case BILLING_QUERY ->
                new Particulars.BillingQuery(
                        month("firstMonth", firstMonth),
                        month("lastMonth", lastMonth),
                        Asked.present("question", question));
        };
    }

    private static YearMonth month(String field, @Nullable String text) {
        try {
            return YearMonth.parse(Asked.present(field, text));
        } catch (DateTimeException notAMonth) {
            throw RuleViolation.at(field, "counter.error.month");
        }
    }
}
