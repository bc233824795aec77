package org.stationportal.customers.standard;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stationportal.base.Texts;
import org.stationportal.customers.FileSaved;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.Findings;
import org.stationportal.findings.RecordFinding;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;

/**
 * An incomplete file is a finding for the clerk who made it (clause 1.1), with a time to complete it; a complete one
 * settles what was found. Not held against a clerk is what he could not have: see decision 0027.
 *
 * @see "Design decision: 0027-customer-files.md"
 */
@Component
class FileFindings {

    private static final String CATEGORY = "HOUSEHOLD";
    private static final int LONGEST_FACTS = 1000;

    private final LackReader reader;
    private final FileRows files;
    private final FileOpenings openings;
    private final Findings findings;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    FileFindings(
            LackReader reader,
            FileRows files,
            FileOpenings openings,
            Findings findings,
            Employees employees,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.reader = reader;
        this.files = files;
        this.openings = openings;
        this.findings = findings;
        this.employees = employees;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Before the commit: what was handed in and promised in the same transaction counts. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void check(FileSaved saved) {
        if (openings.waits(saved.customer())) {
            return;
        }
        FileRow file = files.get(saved.customer());
        Lacks lacks = reader.of(file.station(), List.of(file.id())).getOrDefault(file.id(), Lacks.NOTHING);
        Lacks held = lacks.only(heldFor(file));
        if (held.isEmpty()) {
            findings.corrected(file.subject(), FileRow.CLAUSE, text("customers.finding.corrected"));
            return;
        }
        Lacks found = saved.made() ? held : held.only(item -> emptied(saved, item));
        if (!found.isEmpty()) {
            Optional<EmployeeId> clerk =
                    saved.made() ? file.madeBy() : currentUser.get().employee();
            clerk.ifPresent(person -> record(file.subject(), person, 1, words(found)));
        }
    }

    /** Without a team there is no leader who would be told: nobody to hold it against. */
    void record(Subject about, EmployeeId clerk, int households, String facts) {
        if (employees.get(clerk).team().isPresent()) {
            findings.record(new RecordFinding(
                    FileRow.CLAUSE, about, List.of(clerk), CATEGORY, households, facts, clock.instant()));
        }
    }

    private Predicate<FileItem> heldFor(FileRow file) {
        Set<FileItem> promised = new HashSet<>(files.everPromised(file.id()));
        // an imported file is held by the import's finding; a promise that was not kept by its own obligation
        return item -> file.importId().isEmpty() && !item.isOfMeter() && !promised.contains(item);
    }

    private static boolean emptied(FileSaved saved, FileItem item) {
        return saved.emptied().stream()
                .anyMatch(field -> field.replaceAll("([A-Z])", "_$1").equalsIgnoreCase(item.name()));
    }

    private String words(Lacks lacks) {
        String missing = lacks.missing().isEmpty() ? "" : text("customers.finding.missing", names(lacks.missing()));
        String wrong = lacks.wrong().isEmpty() ? "" : text("customers.finding.wrong", names(lacks.wrong()));
        String words = Stream.of(missing, wrong).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
        return words.length() > LONGEST_FACTS ? words.substring(0, LONGEST_FACTS) : words;
    }

    private String names(Set<FileItem> items) {
        return items.stream()
                .sorted()
                .map(item -> texts.label("customers.item", item, Texts.CHINESE))
                .collect(Collectors.joining("、"));
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.CHINESE, arguments);
    }
}
