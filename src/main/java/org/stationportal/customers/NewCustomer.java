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
        @Nullable Integer readingDay) {

    public NewCustomer {
        customerNo = customerNo.strip();
        name = name.strip();
        industry = atMost(60, "industry", industry);
        contact = atMost(60, "contact", contact);
        phone = phone.isBlank() ? "" : Phone.checked("phone", phone);
        idNo = atMost(30, "idNo", idNo);
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
    }

    private static String atMost(int longest, String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.at(field, "customers.error.tooLong", longest);
        }
        return stripped;
    }
}
