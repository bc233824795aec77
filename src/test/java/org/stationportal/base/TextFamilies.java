package org.stationportal.base;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stationportal.calendar.DayKind;
import org.stationportal.organization.Post;

/** The keys that are put together in the code: the prefix, and every name that may follow it. */
final class TextFamilies {

    /** Looks like a key and is none. */
    static final Set<String> NO_TEXTS = Set.of("reminders.notices");

    static final Map<String, List<String>> ALL = new TreeMap<>(Map.ofEntries(
            names("organization.post.", Post.class),
            names("calendar.dayKind.", DayKind.class),
            names("shell.home.", "morning", "noon", "afternoon", "evening"),
            names(
                    "calendar.rule.",
                    "year",
                    "empty",
                    "duplicate",
                    "statutory",
                    "noDate",
                    "name",
                    "otherYear",
                    "makeUpOnWeekday"),
            withDetail(
                    "security.problem.",
                    "unauthenticated",
                    "forbidden",
                    "notFound",
                    "conflict",
                    "unreadable",
                    "request",
                    "database",
                    "incident")));

    private TextFamilies() {}

    private static Map.Entry<String, List<String>> names(String prefix, Class<? extends Enum<?>> values) {
        return Map.entry(
                prefix, Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
    }

    /** A title and a sentence each. */
    private static Map.Entry<String, List<String>> withDetail(String prefix, String... names) {
        return Map.entry(
                prefix,
                Arrays.stream(names)
                        .flatMap(name -> Stream.of(name, name + ".detail"))
                        .toList());
    }

    private static Map.Entry<String, List<String>> names(String prefix, String... names) {
        return Map.entry(prefix, List.of(names));
    }
}
