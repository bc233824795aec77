package org.stationportal;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The house rules of the main sources; the lines between the modules stand in their {@code package-info}. */
class ArchitectureTest {

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stationportal");

    @Test
    void theModulesUseOnlyWhatTheyDeclareAndFormNoCircle() {
        ApplicationModules.of(Portal.class).verify();
    }

    @Test
    void nothingAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .accessTargetWhere(target(readingTheMachinesTime()))
                .because("time is a parameter or comes from the one Clock, so that the demo and the tests can move it")
                .check(MAIN);
    }

    @Test
    void viewsArePrivateToTheirScreens() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("..ui..", "org.stationportal.shell")
                .andShould()
                .haveSimpleNameEndingWith("View")
                .because("a page is reached by its address; the frame finds it by @Menu and imports none")
                .check(MAIN);
    }

    @Test
    void screensAskServicesAndNeverTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "org.stationportal.shell..")
                .should()
                .dependOnClassesThat(nameMatching(".*(Repository|JdbcClient|JdbcTemplate|EntityManager)")
                        .or(annotatedWith(Entity.class)))
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .because("services hold the transactions and the permissions; a screen sees records, never entities")
                .check(MAIN);
    }

    @Test
    void queriesGiveTheirConnectionBack() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("such a stream keeps its connection until somebody closes it; a list does not")
                .check(MAIN);
    }

    @Test
    void servicesKnowNoScreen() {
        noClasses()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component..", "org.stationportal..ui..")
                .because("the same services stand behind the screens and the API")
                .check(MAIN);
    }

    @Test
    void whatIsStoredIsPrivateToItsModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .or()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .should()
                .bePackagePrivate()
                .because("other modules get records from the service; rows stay where their rules are")
                .check(MAIN);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("the methods of an entity are named after what happens to it")
                .check(MAIN);
    }

    @Test
    void controllersArePrivateAndLieInApiPackages() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("..api..", "org.stationportal.security")
                .andShould()
                .notBeAnnotatedWith(Transactional.class)
                .because("the API is one more face of the services; only security answers paths that nobody serves")
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .because("what a class needs stands in its constructor")
                .check(MAIN);
    }

    @Test
    void onlyFreeComponentsAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(nameMatching("com\\.vaadin\\.(collaborationengine|copilot|observability|"
                        + "flow\\.component\\.(board|charts|cookieconsent|crud|dashboard|gridpro|map|richtexteditor|"
                        + "spreadsheet))\\..*"))
                .because("the commercial components need a licence that a station does not have")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIsInTheBusiness() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Vo|Bo)")
                .because("the words are those of GLOSSARY.md")
                .check(MAIN);
    }

    @Test
    void transactionsStandWhereSpringSeesThem() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .notBePrivate()
                .because("a transaction on a private method would silently not exist")
                .check(MAIN);
    }

    private static DescribedPredicate<AccessTarget> readingTheMachinesTime() {
        return DescribedPredicate.describe("a reading of the machine's own time", target -> {
            String owner = target.getOwner().getName();
            boolean withoutArguments = target.getFullName().endsWith("()");
            return owner.startsWith("java.time.") && target.getName().equals("now") && withoutArguments
                    || owner.equals("java.time.Clock") && target.getName().startsWith("system") && withoutArguments
                    || owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis")
                    || owner.equals(Date.class.getName())
                            && target.getFullName().endsWith("<init>()")
                    || owner.equals("java.util.Calendar") && target.getName().equals("getInstance");
        });
    }
}
