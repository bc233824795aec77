package org.stationportal.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.Months;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
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
    public List<PersonTotal> totals(YearMonth month) {
        MonthFigures figures = months.figures(month);
        List<MonthFigures.Row> people = figures.people();
        var known =
                employees.byId(people.stream().map(MonthFigures.Row::employee).toList());
        return people.stream()
                .map(person -> {
                    List<BigDecimal> amounts = figures.rows().stream()
                            .filter(row -> row.employee().equals(person.employee()))
                            .map(MonthFigures.Row::amount)
                            .toList();
                    var employee = known.get(person.employee());
                    return new PersonTotal(
                            person.employeeNo(),
                            person.employeeName(),
                            employee == null ? "" : employee.teamName(),
                            sum(amounts, -1).negate(),
                            sum(amounts, 1),
                            figures.totalOf(person.employee()));
                })
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
            for (PersonTotal total : totals(month)) {
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

    private static BigDecimal sum(List<BigDecimal> amounts, int sign) {
        return amounts.stream()
                .filter(amount -> amount.signum() == sign)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
