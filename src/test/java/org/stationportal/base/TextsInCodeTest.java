package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the code asks of the bundles: whole keys, and families of keys that end with a name, such as an enum's. */
class TextsInCodeTest {

    private static final Path SOURCES = Path.of("src/main/java/org/stationportal");
    private static final Path TEXTS = Path.of("src/main/resources/texts");

    private static final Set<String> keys = new TreeSet<>();
    private static final Set<String> literals = new TreeSet<>();
    private static final Set<String> families = new TreeSet<>();

    /** Everything in the code that looks like a key; the field of a customer's file that a change names comes from its row. */
    private static final Set<String> asked = new TreeSet<>(Set.of("customers.meterNo"));

    @BeforeAll
    static void read() throws IOException {
        for (Path bundle : list(TEXTS)) {
            try (var reader = Files.newBufferedReader(bundle)) {
                var texts = new java.util.Properties();
                texts.load(reader);
                keys.addAll(texts.stringPropertyNames());
            }
        }
        String modules = list(SOURCES).stream()
                .filter(Files::isDirectory)
                .map(module -> module.getFileName().toString())
                .collect(Collectors.joining("|"));
        Pattern literal = Pattern.compile("\"((?:" + modules + ")\\.[A-Za-z0-9_.]+)\"");
        Pattern label = Pattern.compile("\\blabel\\(\\s*\"([A-Za-z.]+)\"");
        for (Path source : sources()) {
            String code = Files.readString(source);
            literal.matcher(code).results().map(hit -> hit.group(1)).forEach(literals::add);
            label.matcher(code).results().map(hit -> hit.group(1) + ".").forEach(families::add);
        }
        asked.addAll(literals);
        literals.removeIf(found -> families.contains(found + "."));
        literals.stream().filter(found -> found.endsWith(".")).forEach(families::add);
        literals.removeAll(families);
        literals.removeAll(TextFamilies.NO_TEXTS);
        families.removeAll(TextFamilies.NO_TEXTS);
    }

    @Test
    void everyKeyThatStandsInTheCodeHasAText() {
        assertThat(literals).hasSizeGreaterThan(100);
        assertThat(without(literals, keys)).as("keys without a text").isEmpty();
    }

    @Test
    void everyFamilyOfKeysIsListedWithItsNames() {
        assertThat(without(families, TextFamilies.ALL.keySet()))
                .as("prefixes to which the code adds a name; TextFamilies lists the names, so that none lacks a text")
                .isEmpty();
    }

    @Test
    void everyTextIsAskedFor() {
        assertThat(keys)
                .filteredOn(key -> !asked.contains(key) && !isOfAFamily(key) && !isDetailOfAnother(key))
                .as("texts that nothing shows; what the name of a family would be is not looked at")
                .isEmpty();
    }

    private static boolean isOfAFamily(String key) {
        return Stream.concat(families.stream(), TextFamilies.ALL.keySet().stream())
                .anyMatch(key::startsWith);
    }

    /** What is said beside the title of a fault. */
    private static boolean isDetailOfAnother(String key) {
        return key.endsWith(".detail") && asked.contains(key.substring(0, key.length() - ".detail".length()));
    }

    static Stream<String> families() {
        return TextFamilies.ALL.keySet().stream()
                .filter(family -> families.contains(family) || keys.stream().anyMatch(key -> key.startsWith(family)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyNameOfAFamilyHasAText(String family) {
        assertThat(TextFamilies.ALL.get(family))
                .isNotEmpty()
                .filteredOn(name -> !keys.contains(family + name))
                .as("names of %s without a text", family)
                .isEmpty();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
    }
}
