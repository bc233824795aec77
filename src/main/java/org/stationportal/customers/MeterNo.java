package org.stationportal.customers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stationportal.base.RuleViolation;

/** A meter's number 表号 as on its name plate or bar code: without blanks, in capitals. */
public record MeterNo(String value) {

    /** The whole number matches it; written so that Java and the database read it alike. */
    public static final String PATTERN = "[0-9A-Z]{8,24}";

    private static final Pattern KNOWN = Pattern.compile(PATTERN);

    public MeterNo {
        value = value.length() > 60 ? "" : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!KNOWN.matcher(value).matches()) {
            throw RuleViolation.at("meterNo", "customers.error.meterNo");
        }
    }
}
