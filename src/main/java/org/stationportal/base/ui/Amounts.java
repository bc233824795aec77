package org.stationportal.base.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Amounts of the ledger as people read them: “−50.00 元”, “+100.00 元”, unset “金额待定”. */
public final class Amounts {

    private Amounts() {}

    /** With its sign: negative for what is deducted, positive for a reward. */
    public static String signed(BigDecimal amount, Locale locale) {
        // U+2212 and not a hyphen: it has the width of the plus sign, so columns align
        return (amount.signum() < 0 ? "−" : amount.signum() > 0 ? "+" : "") + plain(amount.abs(), locale);
    }

    /** With its sign, or the words for an amount that nobody has set yet. */
    public static String signed(Optional<BigDecimal> amount, Locale locale) {
        return amount.map(set -> signed(set, locale)).orElse(unset(locale));
    }

    /** Without a sign, as for a rate: “20.00 元”. */
    public static String plain(BigDecimal amount, Locale locale) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount) + (english(locale) ? " yuan" : " 元");
    }

    public static String unset(Locale locale) {
        return english(locale) ? "amount not set" : "金额待定";
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
