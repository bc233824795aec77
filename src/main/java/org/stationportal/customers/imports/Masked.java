package org.stationportal.customers.imports;

import org.stationportal.customers.IdKind;

/** Numbers of identity documents as lists show them: only the ends. */
final class Masked {

    private Masked() {}

    static String of(String number) {
        return number.length() <= 6
                ? "*".repeat(number.length())
                : number.substring(0, 3) + "*".repeat(number.length() - 5) + number.substring(number.length() - 2);
    }

    /** Whatever column it stands in, for before the columns are known. */
    static String ifIdentity(String text) {
        return IdKind.IDENTITY_CARD.accepts(text) ? of(text) : text;
    }
}
