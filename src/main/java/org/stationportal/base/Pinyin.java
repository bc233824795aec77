package org.stationportal.base;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a Chinese name is typed in Latin letters. ICU knows the sounds, those of surnames among them; what it cannot know
 * from one character alone stands in {@code pinyin/words.properties}. The ü is v, as on a keyboard.
 */
public final class Pinyin {

    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 3;
    private static final Transliterator SOUNDS = Transliterator.getInstance("Han-Latin/Names");
    private static final Map<String, List<String>> WORDS = words();
    // ICU takes a tenth of a millisecond for a name, too much for an import; of characters there are not many
    private static final Map<Integer, String> FIRST = new ConcurrentHashMap<>();
    private static final Map<Integer, String> LATER = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The first letters in capitals, such as LJG for 李建国; Latin letters and digits are kept, other signs left out. */
    public static String initials(String name) {
        return syllables(name).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** The whole sounds in small letters without spaces, such as lijianguo; at most 200 letters, which find any name. */
    public static String full(String name) {
        String sounds = String.join("", syllables(name));
        return sounds.length() <= LONGEST ? sounds : sounds.substring(0, LONGEST);
    }

    private static List<String> syllables(String name) {
        int[] signs =
                Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().toArray();
        var syllables = new ArrayList<String>(signs.length);
        for (int at = 0; at < signs.length; ) {
            List<String> word = wordAt(signs, at);
            if (word != null) {
                syllables.addAll(word);
                at += word.size();
            } else {
                String sound = sound(signs[at], at == 0);
                if (!sound.isEmpty()) {
                    syllables.add(sound);
                }
                at++;
            }
        }
        return syllables;
    }

    private static @Nullable List<String> wordAt(int[] signs, int at) {
        for (int length = Math.min(LONGEST_WORD, signs.length - at); length > 1; length--) {
            List<String> word = WORDS.get(new String(signs, at, length));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private static String sound(int sign, boolean first) {
        if (sign < 128) {
            return Character.isLetterOrDigit(sign) ? Character.toString(Character.toLowerCase(sign)) : "";
        }
        if (!Character.isIdeographic(sign)) {
            return "";
        }
        return first
                ? FIRST.computeIfAbsent(sign, s -> ascii(SOUNDS.transliterate(Character.toString(s) + "一"), 0))
                : LATER.computeIfAbsent(sign, s -> ascii(SOUNDS.transliterate("一" + Character.toString(s)), 1));
    }

    /** One of two syllables without its tone; nothing where ICU knows no sound. */
    private static String ascii(String syllables, int which) {
        String[] parts = syllables.split(" ");
        if (parts.length != 2) {
            return "";
        }
        String plain = Normalizer.normalize(parts[which], Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.matches("[a-z]+") ? plain : "";
    }

    private static Map<String, List<String>> words() {
        var lines = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Pinyin.class.getResourceAsStream("/pinyin/words.properties")),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        word -> word, word -> List.of(lines.getProperty(word).split(" "))));
    }
}
