package org.stationportal.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.PersonTotal;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** What the payroll takes over from a month: a line a person. */
@Service
@Transactional
public class Payroll {

    /** Tells a spreadsheet that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<String> COLUMNS =
            List.of("employeeNo", "employee", "team", "month", "deducted", "rewarded", "payable");

    private final Months months;
    private final Employees employees;
    private final PaperWords words;
    private final ExportLog log;
    private final CurrentUser currentUser;

    Payroll(Months months, Employees employees, PaperWords words, ExportLog log, CurrentUser currentUser) {
        this.months = months;
        this.employees = employees;
        this.words = words;
        this.log = log;
        this.currentUser = currentUser;
    }

    /** The totals of everybody with an entry that counts, by number; live until the approval, then as sealed. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
    public List<PayrollLine> totals(YearMonth month) {
        MonthFigures figures = months.figures(month);
        List<MonthFigures.Row> people = figures.people();
        var known =
                employees.byId(people.stream().map(MonthFigures.Row::employee).toList());
        return people.stream()
                .map(person -> line(figures, person, known.get(person.employee())))
                .toList();
    }

    /** The totals of a sealed month as CSV, UTF-8 with a byte order mark; the export is recorded. */
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
    public Paper csv(YearMonth month) {
        if (!months.of(month).state().isSealed()) {
            throw RuleViolation.of("reports.error.notSealed");
        }
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(COLUMNS.stream().map(name -> words.of("reports.export.column." + name)));
            for (PayrollLine total : totals(month)) {
                csv.printRecord(
                        CellText.safe(total.employeeNo()),
                        CellText.safe(total.name()),
                        CellText.safe(total.team()),
                        month,
                        total.deductions(),
                        total.rewards(),
                        total.payable());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        log.month(currentUser.get(), PaperKind.PAYROLL_CSV, month);
        return new Paper(
                words.of("reports.payroll.file", month.toString()) + ".csv",
                CSV,
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PayrollLine line(MonthFigures figures, MonthFigures.Row person, @Nullable EmployeeSummary employee) {
        PersonTotal total = figures.persons().get(person.employee());
        BigDecimal raw = figures.totalOf(person.employee());
        return new PayrollLine(
                person.employeeNo(),
                person.employeeName(),
                employee == null ? "" : employee.teamName(),
                money(
                        total == null
                                ? raw.min(BigDecimal.ZERO).negate()
                                : total.deductions().negate()),
                money(total == null ? raw.max(BigDecimal.ZERO) : total.credits()),
                money(figures.payableOf(person.employee())));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
