package org.stationportal.base;

import java.util.regex.Pattern;

/** Telephone numbers as they are given at the counter: mobile, or landline with or without area code and extension. */
public final class Phone {

    /** The whole number matches it; written so that Java and the database read it alike. */
    public static final String PATTERN = "1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?";

    private static final Pattern KNOWN = Pattern.compile(PATTERN);

    private Phone() {}

    /** The number without blanks; refused at the field when it is no telephone number. */
    public static String checked(String field, String text) {
        String number = text.length() > 40 ? "" : text.replaceAll("\\s", "");
        if (!KNOWN.matcher(number).matches()) {
            throw RuleViolation.at(field, "base.error.phone");
        }
        return number;
    }
}
