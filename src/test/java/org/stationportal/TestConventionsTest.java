package org.stationportal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The suffix of a test says its cost: {@code *Test} plain, {@code *IT} database, {@code *KT} views, {@code *BT} browser. */
class TestConventionsTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.stationportal");

    @Test
    void everyTestBearsASuffix() {
        classes()
                .that(describe(
                        "have tests",
                        c -> c.getMethods().stream()
                                .anyMatch(m ->
                                        m.isMetaAnnotatedWith(org.junit.platform.commons.annotation.Testable.class))))
                .and(not(describe("are nested", c -> c.getEnclosingClass().isPresent())))
                .should()
                .haveNameMatching(".*(Test|IT|KT|BT)|.*\\.ModuleDocumentation")
                .because("./check chooses by suffix; a test without one would never run")
                .check(TESTS);
    }

    @Test
    void onlyTheTwoAnnotationsStartThePortal() {
        noClasses()
                .that(not(describe("are annotations", JavaClass::isAnnotation)))
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .because("every further set of properties starts the whole portal once more")
                .check(TESTS);
    }

    @Test
    void integrationTestsAreITsOrKTs() {
        classes()
                .that()
                .areAnnotatedWith(IntegrationTest.class)
                .should()
                .haveNameMatching(".*(IT|KT)")
                .because("they need a database, and their suffix has to say so")
                .check(TESTS);
    }

    @Test
    void browserTestsAreBTs() {
        classes()
                .that()
                .areAnnotatedWith(BrowserTest.class)
                .should()
                .haveSimpleNameEndingWith("BT")
                .allowEmptyShould(true)
                .because("they need a browser, and their suffix has to say so")
                .check(TESTS);
    }

    @Test
    void plainTestsStartNothing() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Test")
                .and(not(describe("are annotations", JavaClass::isAnnotation)))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        ".*\\.(TestDatabase|TestStation|EmbeddedMariaDb)|org\\.springframework\\.test\\.context\\..*")
                .because("a plain test is run after every change and takes milliseconds")
                .check(TESTS);
    }

    @Test
    void nothingOfOursIsMocked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mockito..")
                .because("a test of a promise runs what the station runs, on a real MariaDB")
                .check(TESTS);
    }

    @Test
    void noTestIsSwitchedOff() {
        methods()
                .should()
                .notBeAnnotatedWith(Disabled.class)
                .because("a test that is not run says nothing; mend it or delete it")
                .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> describe(
            String words, java.util.function.Predicate<? super JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }
}
