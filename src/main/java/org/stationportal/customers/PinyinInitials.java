package org.stationportal.customers;

import java.nio.charset.Charset;

/**
 * The initials of a Chinese name, such as LJG for 李建国. The common characters stand in GB 2312 in the order of their
 * sounds, so the place tells the initial; rarer ones stand by stroke and are left out, as a search can do without them.
 */
public final class PinyinInitials {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };
    private static final int LAST = 0xD7F9;

    private PinyinInitials() {}

    /** The initials in capitals; Latin letters and digits are kept, everything else is left out. */
    public static String of(String name) {
        var initials = new StringBuilder();
        name.codePoints().forEach(sign -> {
            if (sign < 128) {
                if (Character.isLetterOrDigit(sign)) {
                    initials.appendCodePoint(Character.toUpperCase(sign));
                }
            } else if (Character.isBmpCodePoint(sign)) {
                initial(sign, initials);
            }
        });
        return initials.toString();
    }

    private static void initial(int sign, StringBuilder initials) {
        byte[] bytes = Character.toString(sign).getBytes(GBK);
        if (bytes.length != 2) {
            return;
        }
        int code = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        // second bytes below A1 belong to the extension, whose characters are not in the order of sounds
        if (code < FIRST[0] || code > LAST || (bytes[1] & 0xFF) < 0xA1) {
            return;
        }
        int place = 0;
        while (place + 1 < FIRST.length && code >= FIRST[place + 1]) {
            place++;
        }
        initials.append(LETTERS.charAt(place));
    }
}
