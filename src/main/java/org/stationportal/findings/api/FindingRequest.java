package org.stationportal.findings.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.findings.DemolitionLoss;
import org.stationportal.findings.FindingKind;
import org.stationportal.findings.RecordKind;
import org.stationportal.findings.RedLetterInvoice;
import org.stationportal.findings.SubjectKind;
import org.stationportal.organization.EmployeeId;

/**
 * What somebody found, as other systems send it; without a person it is whoever managed the area on the day.
 *
 * @param about CUSTOMER unless said otherwise
 */
record FindingRequest(
        @Nullable FindingKind kind,
        @Nullable SubjectKind about,
        @Nullable String no,
        @Nullable String personNo,
        @Nullable Integer quantity,
        @Nullable LocalDate faultOn,
        @Nullable LocalDate foundOn,
        @Nullable String facts,
        boolean grave,
        @Nullable Invoice invoice,
        @Nullable Loss loss) {

    /** A red-letter invoice. */
    record Invoice(
            @Nullable String number,
            @Nullable YearMonth period,
            @Nullable BigDecimal wrongAmount,
            @Nullable BigDecimal rightAmount,
            @Nullable String cause) {

        RedLetterInvoice read() {
            return new RedLetterInvoice(
                    present("number", number),
                    present("period", period),
                    present("wrongAmount", wrongAmount),
                    present("rightAmount", rightAmount),
                    present("cause", cause));
        }
    }

    /** Charges lost in a demolition area. */
    record Loss(@Nullable BigDecimal amount, @Nullable LocalDate reportedOn) {

        DemolitionLoss read() {
            return new DemolitionLoss(present("amount", amount), Optional.ofNullable(reportedOn));
        }
    }

    RecordKind command(Optional<EmployeeId> person) {
        return new RecordKind(
                present("kind", kind),
                Objects.requireNonNullElse(about, SubjectKind.CUSTOMER),
                Objects.requireNonNullElse(no, ""),
                person,
                Objects.requireNonNullElse(quantity, 1),
                present("faultOn", faultOn),
                present("foundOn", foundOn),
                present("facts", facts),
                grave,
                Optional.ofNullable(invoice).map(Invoice::read),
                Optional.ofNullable(loss).map(Loss::read));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "findings.error.empty");
        }
        return value;
    }
}
