package org.stationportal.customers.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stationportal.base.Texts;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.FileSaved;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/**
 * The incomplete files that an import brought are one finding for the clerk who imported them (clause 1.1); it counts those
 * that are left, whoever completes them: somebody at the counter or a later import.
 */
@Component
class ImportFindings {

    private static final String IMPORT = "customers.import";

    private final LackReader reader;
    private final FileRows files;
    private final FileFindings fileFindings;
    private final Findings findings;
    private final Texts texts;
    private final JdbcClient jdbc;

    ImportFindings(
            LackReader reader,
            FileRows files,
            FileFindings fileFindings,
            Findings findings,
            Texts texts,
            JdbcClient jdbc) {
        this.reader = reader;
        this.files = files;
        this.fileFindings = fileFindings;
        this.findings = findings;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** A file that lacks no field any more is one household less. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void completed(FileSaved saved) {
        FileRow file = files.get(saved.customer());
        file.importId().ifPresent(importId -> {
            Lacks lacks = reader.of(file.station(), List.of(file.id())).getOrDefault(file.id(), Lacks.NOTHING);
            if (lacks.only(item -> !item.isDocument()).isEmpty()) {
                count(importId, file.station());
            }
        });
    }

    /** Gives how many of the new files are incomplete. */
    int judge(long importId, TouchedFiles touched) {
        // only of what somebody still waits for: of the many files that an import touches these are few
        undecided(IMPORT, touched.imports())
                .map(Long::valueOf)
                .forEach(earlier -> made(earlier).ifPresent(found -> count(earlier, found.station())));
        undecided(FileRow.SUBJECT, touched.ownNos()).forEach(no -> fileFindings.check(FileSaved.changed(idOf(no))));
        return made(importId).map(found -> judge(importId, found)).orElse(0);
    }

    private int judge(long importId, Made made) {
        int incomplete = reader.incompleteOf(made.station(), importId);
        if (incomplete > 0) {
            made.by()
                    .ifPresent(clerk -> fileFindings.record(
                            subject(importId), clerk, incomplete, text("customers.finding.import", incomplete)));
        }
        return incomplete;
    }

    private void count(long importId, StationId station) {
        findings.quantity(subject(importId), FileRow.CLAUSE, reader.incompleteOf(station, importId));
    }

    private Stream<String> undecided(String type, Set<String> touched) {
        if (touched.isEmpty()) {
            return Stream.empty();
        }
        var undecided = new HashSet<>(findings.undecided(type, FileRow.CLAUSE));
        undecided.retainAll(touched);
        return undecided.stream().sorted();
    }

    private CustomerId idOf(String customerNo) {
        return jdbc.sql("select id from customer where customer_no = :no")
                .param("no", customerNo)
                .query((rs, i) -> new CustomerId(rs.getLong(1)))
                .single();
    }

    private Optional<Made> made(long importId) {
        return jdbc.sql("select min(station_id) as station, min(made_by) as made_by from customer"
                        + " where imported_in = :import having count(*) > 0")
                .param("import", importId)
                .query((rs, i) -> new Made(
                        new StationId(rs.getLong("station")),
                        Optional.ofNullable(rs.getObject("made_by", Long.class)).map(EmployeeId::new)))
                .optional();
    }

    private Subject subject(long importId) {
        return new Subject(
                IMPORT,
                String.valueOf(importId),
                text("customers.finding.importTitle", String.valueOf(importId)),
                "customers/imports/" + importId);
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.CHINESE, arguments);
    }

    private record Made(StationId station, Optional<EmployeeId> by) {}
}
