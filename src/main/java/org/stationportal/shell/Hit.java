package org.stationportal.shell;

import java.text.Normalizer;
import java.util.Locale;
import org.stationportal.base.Pinyin;

/**
 * The part of a shown text that a search hit, from an index inclusive to an index exclusive; empty where nothing was.
 * Signs between letters and digits do not count; Chinese characters are also hit by their sounds or initials.
 */
record Hit(int from, int to) {

    private static final Hit NONE = new Hit(0, 0);

    static Hit in(String shown, String searched) {
        String words = folded(searched);
        if (words.isEmpty()) {
            return NONE;
        }
        for (int from = 0; from < shown.length(); from++) {
            if (!Character.isLetterOrDigit(shown.codePointAt(from))) {
                continue;
            }
            int to = end(shown, from, words);
            if (to > from) {
                return new Hit(from, to);
            }
        }
        return words.matches("[a-z]+") ? bySound(shown, words) : NONE;
    }

    private static int end(String shown, int from, String words) {
        int at = from;
        int matched = 0;
        while (matched < words.length() && at < shown.length()) {
            int sign = shown.codePointAt(at);
            at += Character.charCount(sign);
            if (!Character.isLetterOrDigit(sign)) {
                continue;
            }
            String letter = folded(Character.toString(sign));
            if (!words.startsWith(letter, matched)) {
                return from;
            }
            matched += letter.length();
        }
        return matched == words.length() ? at : from;
    }

    private static Hit bySound(String shown, String words) {
        for (int from = 0; from < shown.length(); from++) {
            if (!Character.isIdeographic(shown.codePointAt(from))) {
                continue;
            }
            for (int to = from + 1; to <= shown.length() && to - from <= words.length(); to++) {
                String part = shown.substring(from, to);
                if (Pinyin.initials(part).toLowerCase(Locale.ROOT).equals(words)
                        || Pinyin.full(part).startsWith(words)) {
                    return new Hit(from, to);
                }
            }
        }
        return NONE;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
