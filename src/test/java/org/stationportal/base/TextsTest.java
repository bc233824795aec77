package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stationportal.organization.Post;

class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java");
    // a key that stands whole in the code; keys that are put together are tested where their enum is known
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:getTranslation|translate|RuleViolation\\.of)\\(\\s*\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\""
                    + "|RuleViolation\\.at\\(\\s*\"[A-Za-z]+\",\\s*\"([^\"]+)\"|@Menu\\(title = \"([^\"]+)\"");

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

    @ParameterizedTest
    @MethodSource("languages")
    void everyPostHasALabel(Locale language) throws IOException {
        var texts = new Texts();
        assertThat(Arrays.stream(Post.values()).map(post -> texts.label("organization.post", post, language)))
                .noneMatch(label -> label.startsWith("!"));
    }

    static Stream<Locale> languages() {
        return Stream.of(Texts.CHINESE, Texts.ENGLISH);
    }

    @Test
    void everyKeyThatStandsInTheCodeHasAText() throws IOException {
        var texts = new Texts();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(TextsTest::keysIn)
                            .distinct()
                            .filter(key ->
                                    texts.getTranslation(key, Texts.CHINESE).equals("!" + key + "!"))
                            .sorted())
                    .as("keys in the code without a text")
                    .isEmpty();
        }
    }

    @Test
    void otherLocalesReadChinese() throws IOException {
        assertThat(new Texts().getTranslation("base.save", Locale.FRENCH)).isEqualTo("保存");
    }

    private static Stream<String> keysIn(Path source) {
        try {
            return KEY_IN_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(hit -> Stream.of(1, 2, 3)
                            .map(hit::group)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElseThrow())
                    .filter(key -> !key.endsWith("."))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
