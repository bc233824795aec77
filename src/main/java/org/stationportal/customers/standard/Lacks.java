package org.stationportal.customers.standard;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file lacks under the standard in force: what is missing, and what is there and wrong. */
public record Lacks(Set<FileItem> missing, Set<FileItem> wrong) {

    public static final Lacks NOTHING = new Lacks(Set.of(), Set.of());

    static final String WRONG = "!";

    public Lacks {
        missing = Set.copyOf(missing);
        wrong = Set.copyOf(wrong);
    }

    /** From the names that the query puts together. */
    static Lacks parse(String names) {
        if (names.isEmpty()) {
            return NOTHING;
        }
        Set<String> all = Set.of(names.split(","));
        return new Lacks(
                all.stream()
                        .filter(name -> !name.endsWith(WRONG))
                        .map(FileItem::valueOf)
                        .collect(Collectors.toSet()),
                all.stream()
                        .filter(name -> name.endsWith(WRONG))
                        .map(name -> FileItem.valueOf(name.substring(0, name.length() - 1)))
                        .collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return missing.isEmpty() && wrong.isEmpty();
    }

    public int count() {
        return missing.size() + wrong.size();
    }

    /** What is missing or wrong, in the order of the file. */
    public Stream<FileItem> items() {
        return Stream.concat(missing.stream(), wrong.stream()).sorted(Comparator.naturalOrder());
    }

    Lacks only(Predicate<FileItem> items) {
        return new Lacks(
                missing.stream().filter(items).collect(Collectors.toSet()),
                wrong.stream().filter(items).collect(Collectors.toSet()));
    }
}
