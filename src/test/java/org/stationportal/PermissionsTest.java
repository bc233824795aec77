package org.stationportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Who may call what is said at the service and at the API, and not only by leaving a button out. */
class PermissionsTest {

    /** What asks for no role, and why that is right. */
    private record Open(String methods, String because) {}

    private static final List<Open> OPEN = List.of(
            new Open("Watch\\..*", "joins the sweep's transaction, in which nobody is signed in"),
            new Open(
                    "Sweep\\.(run|countAsWatched)|SweepRuns\\.lastFinished",
                    "the portal's own work: what is due is due, whoever asks"),
            new Open(
                    "Absences\\.standIns|Shifts\\.workingTimes",
                    "read by the sweep, in which nobody is signed in; no screen asks them"),
            new Open("DemoTime\\..*", "exists in the demo only, where whoever looks around moves the time"),
            new Open("Months\\.current", "reads no row: a date"),
            new Open("Accounts\\..*", "asked while somebody signs in, so before there is a role"),
            new Open(
                    "Employees\\.(get|find|byId|findByNo|of|holding|members|leaderOf|headOf|teams|stationName)",
                    "names, numbers and posts are known in a station, and the sweep reads them"),
            new Open(
                    "Calendars\\.(current|at|calendar|workingHours|version|explain|years|missingYears|read)",
                    "the calendar is public, and the sweep reads it"),
            new Open(
                    "Clauses\\.(all|get|inForce|version|versions)",
                    "the clauses are published to everybody whom they bind, and the sweep reads them"),
            new Open("Promises\\.due", "a date by the public calendar"),
            new Open("Obligations\\.explain", "explains a summary that the reader has been given already"),
            new Open("Obligations\\.all", "for notices and the ledger, which are written while nobody is signed in"),
            new Open(
                    "Conversations\\.(portalOf|thread|card|cards|note|unread)",
                    "the portal speaks on its own behalf; called by services, inside their transactions"),
            new Open(
                    "Conversations\\.(say|messages|overview|get|markDelivered|markSeen)",
                    "ConversationAccess decides person by person, which a role cannot"));

    @Test
    void everyServiceSaysWhoMayCallIt() {
        assertThat(ArchitectureTest.MAIN.stream()
                        .filter(c -> c.isAnnotatedWith(Service.class))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(m -> !guarded(m))
                        .map(PermissionsTest::nameOf)
                        .filter(name -> OPEN.stream().noneMatch(open -> name.matches(open.methods()))))
                .as("public methods of services without @PreAuthorize; put it there, or list it here with its reason")
                .isEmpty();
    }

    @Test
    void everyControllerSaysWhoMayCallIt() {
        assertThat(ArchitectureTest.MAIN.stream()
                        .filter(c -> c.isAnnotatedWith(RestController.class))
                        .filter(c -> c.getPackageName().endsWith(".api"))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(PermissionsTest::servesRequests)
                        .filter(m -> !guarded(m))
                        .map(PermissionsTest::nameOf))
                .as("requests without @PreAuthorize on the method or its class")
                .isEmpty();
    }

    private static boolean servesRequests(JavaMethod method) {
        return method.isMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class);
    }

    private static boolean guarded(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.isAnnotatedWith(PreAuthorize.class) || owner.isAnnotatedWith(PreAuthorize.class);
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
