package org.stationportal.customers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stationportal.base.RuleViolation;

/** The kind of document by which a customer identifies himself, and which numbers it can bear. */
public enum IdKind {
    IDENTITY_CARD,
    BUSINESS_LICENCE,
    OTHER;

    /** The forms of the numbers, which the database reads as well; birth date and check sign come on top. */
    public static final String IDENTITY_CARD_FORM = "[1-9][0-9]{5}(19|20)[0-9]{9}[0-9X]";

    public static final String CREDIT_CODE_FORM = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";
    public static final String OTHER_FORM = "[\\p{L}0-9()（）-]{4,30}";

    private static final Pattern IDENTITY_CARD_NO = Pattern.compile(IDENTITY_CARD_FORM);
    private static final Pattern CREDIT_CODE = Pattern.compile(CREDIT_CODE_FORM);
    private static final Pattern OTHER_NO = Pattern.compile(OTHER_FORM);
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Whether the number, without blanks and in capitals, can stand on such a document: an identity card's birth date and
     * check digit (GB 11643), a licence's unified social credit code with its check sign (GB 32100).
     */
    public boolean accepts(String number) {
        return switch (this) {
            case IDENTITY_CARD ->
                IDENTITY_CARD_NO.matcher(number).matches()
                        && isDay(number.substring(6, 14))
                        && CheckSign.ofIdentityCard(number) == number.charAt(17);
            case BUSINESS_LICENCE ->
                CREDIT_CODE.matcher(number).matches() && CheckSign.ofCreditCode(number) == number.charAt(17);
            case OTHER -> OTHER_NO.matcher(number).matches();
        };
    }

    /** The number without blanks and in capitals; refused at the field when no such document can bear it. */
    public String checked(String field, String text) {
        String number = text.length() > 60 ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!accepts(number)) {
            throw RuleViolation.at(field, "customers.error.idNo." + this);
        }
        return number;
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, BIRTH);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
