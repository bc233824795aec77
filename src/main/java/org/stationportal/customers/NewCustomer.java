package org.stationportal.customers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Phone;
import org.stationportal.base.RuleViolation;

/** Opens a customer file with what the counter asks for; a part that is blank is still to be completed (clause 1.1). */
public record NewCustomer(
        String customerNo,
        String name,
        Category category,
        String industry,
        Voltage voltage,
        @Nullable BigDecimal contractKw,
        String contact,
        String phone,
        @Nullable IdKind idKind,
        String idNo,
        String address,
        @Nullable AreaId area,
        String readingSection,
        @Nullable Integer readingDay,
        @Nullable BigDecimal runningKva,
        @Nullable MeteringMethod meteringMethod) {

    public NewCustomer {
        customerNo = customerNo.strip();
        name = name.strip();
        industry = atMost(60, "industry", industry);
        contact = atMost(60, "contact", contact);
        phone = phone.isBlank() ? "" : Phone.checked("phone", phone);
        idNo = identified(idKind, idNo);
        address = atMost(200, "address", address);
        readingSection = atMost(20, "readingSection", readingSection);
        if (!customerNo.matches("[0-9]{10,13}")) {
            throw RuleViolation.at("customerNo", "customers.error.customerNo");
        }
        if (name.isEmpty() || name.length() > 100) {
            throw RuleViolation.at("name", "customers.error.name");
        }
        if (!category.allows(voltage)) {
            throw RuleViolation.at("voltage", "customers.error.voltage." + category);
        }
        if (contractKw != null && (contractKw.signum() <= 0 || contractKw.compareTo(voltage.largestKw()) > 0)) {
            throw RuleViolation.at("contractKw", "customers.error.contractKw", voltage.largestKw());
        }
        if (readingDay != null && (readingDay < 1 || readingDay > 31)) {
            throw RuleViolation.at("readingDay", "customers.error.readingDay");
        }
        if (runningKva != null && (runningKva.signum() <= 0 || runningKva.compareTo(voltage.largestKw()) > 0)) {
            throw RuleViolation.at("runningKva", "customers.error.runningKva", voltage.largestKw());
        }
        if (meteringMethod != null && !meteringMethod.fits(voltage)) {
            throw RuleViolation.at(
                    "meteringMethod", "customers.error.meteringMethod." + (voltage.isHigh() ? "LOW" : "HIGH"));
        }
    }

    private static String identified(@Nullable IdKind kind, String number) {
        if (number.isBlank()) {
            return "";
        }
        if (kind == null) {
            throw RuleViolation.at("idKind", "customers.error.idKind");
        }
        return kind.checked("idNo", number);
    }

    private static String atMost(int longest, String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.at(field, "customers.error.tooLong", longest);
        }
        return stripped;
    }
}
