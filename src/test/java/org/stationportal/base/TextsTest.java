package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundles of both languages owe each other. */
class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_(zh|en)\\.properties$", ""))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyExistsInBothLanguages(String bundle) throws IOException {
        assertThat(new TreeSet<>(load(bundle, "zh").keySet()))
                .isEqualTo(new TreeSet<>(load(bundle, "en").keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheNameOfTheirBundle(String bundle) throws IOException {
        assertThat(load(bundle, "zh").keySet()).allMatch(key -> key.toString().startsWith(bundle + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesUseTheSameArguments(String bundle) throws IOException {
        Properties chinese = load(bundle, "zh");
        Properties english = load(bundle, "en");
        for (Object key : chinese.keySet()) {
            String zh = chinese.getProperty(key.toString());
            String en = english.getProperty(key.toString(), "");
            assertThatCode(() -> new MessageFormat(zh)).as("zh %s", key).doesNotThrowAnyException();
            assertThatCode(() -> new MessageFormat(en)).as("en %s", key).doesNotThrowAnyException();
            assertThat(arguments(en)).as(key.toString()).isEqualTo(arguments(zh));
            assertThat(en.replace("''", "")).as("single apostrophe in " + key).doesNotContain("'");
        }
    }

    @Test
    void otherLocalesReadChinese() throws IOException {
        assertThat(new Texts().getTranslation("base.save", Locale.FRENCH)).isEqualTo("保存");
    }

    private static TreeSet<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)").matcher(pattern).results().forEach(hit -> found.add(hit.group(1)));
        return found;
    }

    private static Properties load(String bundle, String language) throws IOException {
        var properties = new Properties();
        Path file = TEXTS.resolve(bundle + "_" + language + ".properties");
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
