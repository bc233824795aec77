package org.stationportal.customers;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text in the form in which customers are compared (see {@code V144__search.sql}): letters and digits only, narrow and
 * small. So nothing in it means anything to LIKE.
 */
record SearchText(String key) {

    private static final int LONGEST = 100;

    static SearchText of(String text) {
        String narrow = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
        int signs = narrow.codePointCount(0, narrow.length());
        return new SearchText(signs <= LONGEST ? narrow : narrow.substring(0, narrow.offsetByCodePoints(0, LONGEST)));
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    int length() {
        return key.codePointCount(0, key.length());
    }

    boolean isDigits() {
        return key.matches("[0-9]+");
    }

    /** May be part of a number or typed instead of Chinese characters. */
    boolean isLatin() {
        return key.matches("[0-9a-z]+");
    }

    String begun() {
        return key + "%";
    }

    String contained() {
        return "%" + key + "%";
    }

    /** For the columns that are turned round. */
    String ended() {
        return new StringBuilder(key).reverse() + "%";
    }

    /** The part before the house, as the database parts an address; empty when the text begins with the house. */
    String place() {
        return key.replaceFirst("(?:[0-9]++[^0-9]{0,2}+)++$", "");
    }

    String house() {
        return key.substring(place().length());
    }
}
