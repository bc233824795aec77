package org.stationportal.shell;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

/** Asks every feature what it finds by a text. */
@Component
class Search {

    private static final int LONGEST = 100;

    private final List<Finder> finders;

    Search(List<Finder> finders) {
        this.finders =
                finders.stream().sorted(Comparator.comparingInt(Finder::order)).toList();
    }

    /** The hits by the key of their kind, at most so many of each, in the order in which they are shown. */
    Map<String, List<Found>> find(String text, int each) {
        String words = words(text);
        return words.isEmpty()
                ? Map.of()
                : finders.stream()
                        .flatMap(finder -> finder.find(words, each).stream())
                        .collect(Collectors.groupingBy(Found::kindKey, LinkedHashMap::new, Collectors.toList()));
    }

    /** What is searched for: without blanks around it, and cut between two signs where it is too long. */
    static String words(String text) {
        String words = text.strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
    }
}
