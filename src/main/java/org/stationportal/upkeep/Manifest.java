package org.stationportal.upkeep;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a backup holds: its format, the version of the schema, the rows of each table, and the SHA-256 of each entry. */
final class Manifest {

    static final String ENTRY = "manifest.txt";
    static final String DIGEST = "sha256.";
    static final String ATTACHMENTS = "attachments/";

    private final Map<String, String> values = new TreeMap<>();

    /** From its text, one {@code name=value} a line. */
    static Manifest of(String text) {
        var manifest = new Manifest();
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            int end = line.lastIndexOf('=');
            manifest.put(line.substring(0, end), line.substring(end + 1));
        });
        return manifest;
    }

    String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The SHA-256 of each entry, by its name. */
    Map<String, String> digests() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(DIGEST))
                .collect(Collectors.toMap(
                        value -> value.getKey().substring(DIGEST.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }

    long tables() {
        return values.keySet().stream().filter(name -> name.startsWith("rows.")).count();
    }

    long rows() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith("rows."))
                .mapToLong(value -> Long.parseLong(value.getValue()))
                .sum();
    }

    long attachments() {
        return digests().keySet().stream()
                .filter(name -> name.startsWith(ATTACHMENTS))
                .count();
    }
}
