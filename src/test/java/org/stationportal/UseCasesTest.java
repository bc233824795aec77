package org.stationportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The use cases and the tests name each other. */
class UseCasesTest {

    private static final Path CASES = Path.of("docs/use-cases");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*(?:Test|IT|KT|BT)(?:\\.\\w+)?)`");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.stationportal");

    @Test
    void everyTestNamesAUseCaseThatIsWritten() throws IOException {
        assertThat(cases()).containsAll(tied());
    }

    @Test
    void everyTestThatAUseCaseNamesIsThere() throws IOException {
        Set<String> there = TESTS.stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c.getSimpleName()),
                        c.getMethods().stream().map(m -> c.getSimpleName() + "." + m.getName())))
                .collect(Collectors.toSet());
        for (String useCase : cases()) {
            Set<String> named = NAME.matcher(Files.readString(CASES.resolve(useCase + ".md")))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as("tests of %s", useCase).isNotEmpty();
            named.removeAll(there);
            assertThat(named)
                    .as("tests that %s names and nobody wrote", useCase)
                    .isEmpty();
        }
    }

    private static Set<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("UC-"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> tied() {
        return TESTS.stream()
                .flatMap(c -> Stream.<CanBeAnnotated>concat(Stream.of(c), c.getMethods().stream()))
                .filter(place -> place.isAnnotatedWith(UseCase.class))
                .flatMap(UseCasesTest::casesOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> casesOf(CanBeAnnotated place) {
        UseCase useCase = place instanceof JavaClass type
                ? type.getAnnotationOfType(UseCase.class)
                : ((com.tngtech.archunit.core.domain.JavaMethod) place).getAnnotationOfType(UseCase.class);
        return Stream.of(useCase.value());
    }
}
