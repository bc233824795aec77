package org.stationportal.reports;

import java.io.OutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.CappedMonths;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.Months;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;

/**
 * A month on paper: the station's for the head, his teams' for a leader, a person's for himself and those above him. The
 * entries are read once or twice and written as they come, so that a large month needs little memory.
 */
@Service
@Transactional
public class MonthPapers {

    private static final List<String> SIGNERS = List.of("head", "leader", "maker");
    private static final List<String> SIGNERS_OF_A_PERSON = List.of("person", "leader");

    private final Months months;
    private final CappedMonths capped;
    private final Employees employees;
    private final PaperRights rights;
    private final MonthWriter writer;
    private final PaperWords words;
    private final ExportLog log;
    private final CurrentUser currentUser;
    private final Clock clock;

    MonthPapers(
            Months months,
            CappedMonths capped,
            Employees employees,
            PaperRights rights,
            MonthWriter writer,
            PaperWords words,
            ExportLog log,
            CurrentUser currentUser,
            Clock clock) {
        this.months = months;
        this.capped = capped;
        this.employees = employees;
        this.rights = rights;
        this.writer = writer;
        this.words = words;
        this.log = log;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the one signed in may take out the month of his teams or of the station. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public boolean mayTakeAll() {
        SignedIn reader = currentUser.get();
        return rights.ofStation(reader) || rights.ofTeams(reader);
    }

    /** The workbook (.xlsx) of all that the one signed in answers for; the export is recorded. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void workbook(YearMonth month, OutputStream out, Progress progress) {
        SignedIn reader = currentUser.get();
        writer.workbook(all(reader, month), out, progress);
        log.month(reader, PaperKind.MONTH_XLSX, month);
    }

    /** The same as a PDF, A4 landscape. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void pdf(YearMonth month, OutputStream out, Progress progress) {
        SignedIn reader = currentUser.get();
        writer.pdf(all(reader, month), out, progress);
        log.month(reader, PaperKind.MONTH_PDF, month);
    }

    /** The workbook (.xlsx) of one person's month; the export is recorded. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void workbook(YearMonth month, EmployeeId person, OutputStream out, Progress progress) {
        SignedIn reader = currentUser.get();
        writer.workbook(one(reader, month, person), out, progress);
        log.person(reader, PaperKind.PERSON_XLSX, month, person);
    }

    /** The same as a PDF, A4 landscape. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void pdf(YearMonth month, EmployeeId person, OutputStream out, Progress progress) {
        SignedIn reader = currentUser.get();
        writer.pdf(one(reader, month, person), out, progress);
        log.person(reader, PaperKind.PERSON_PDF, month, person);
    }

    private MonthScope all(SignedIn reader, YearMonth month) {
        String station = employees.stationName(reader.station());
        if (rights.ofStation(reader)) {
            return scope(reader, month, station, false, List.of(LedgerFilter.of(month)));
        }
        if (!rights.ofTeams(reader)) {
            throw new AccessDeniedException("papers of others");
        }
        var filters = new ArrayList<LedgerFilter>();
        var whose = new StringBuilder(station);
        for (TeamSummary team : employees.teams(reader.station())) {
            TeamId id = team.id();
            if (reader.teams().contains(id)) {
                filters.add(LedgerFilter.of(month).team(id));
                whose.append(' ').append(team.name());
            }
        }
        return scope(reader, month, whose.toString(), false, filters);
    }

    private MonthScope one(SignedIn reader, YearMonth month, EmployeeId id) {
        EmployeeSummary person = employees.get(id);
        rights.check(reader, person);
        String whose = employees.stationName(reader.station()) + " " + person.name() + " (" + person.employeeNo() + ")";
        return scope(reader, month, whose, true, List.of(LedgerFilter.of(month).employee(id)));
    }

    private MonthScope scope(
            SignedIn reader, YearMonth month, String whose, boolean person, List<LedgerFilter> filters) {
        return new MonthScope(
                new MonthHead(whose, months.of(month), person, words),
                filters,
                capped.of(month),
                person ? SIGNERS_OF_A_PERSON : SIGNERS,
                words.of(
                        "reports.pdf.foot",
                        employees.stationName(reader.station()),
                        words.moment(clock.instant()),
                        reader.name()));
    }
}
