package org.stationportal.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.base.Page;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** A month as a workbook for the file and the signatures: details and the table of people × clauses, in Chinese. */
@Service
public class MonthWorkbook {

    private static final int PAGE = 500;

    private final Months months;
    private final Ledger ledger;
    private final Employees employees;
    private final ExportLog log;
    private final CurrentUser currentUser;
    private final Texts texts;

    MonthWorkbook(
            Months months, Ledger ledger, Employees employees, ExportLog log, CurrentUser currentUser, Texts texts) {
        this.months = months;
        this.ledger = ledger;
        this.employees = employees;
        this.log = log;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** The workbook (.xlsx) of the month as it stands; the export is recorded. */
    @Transactional
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
    public byte[] of(YearMonth month) {
        SignedIn reader = currentUser.get();
        MonthSummary summary = months.of(month);
        var paper = new MonthPaper(employees.stationName(reader.station()), summary, texts::getTranslation);
        var sheets = new MonthSheets(paper);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "station-portal", "1.0")) {
            sheets.details(workbook, entries(month));
            sheets.totals(workbook, months.figures(month));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        log.month(reader, PaperKind.MONTH_XLSX, month);
        return bytes.toByteArray();
    }

    /** A name for the file, for example 绩效考核-2026-10.xlsx. */
    public String fileName(YearMonth month) {
        return texts.getTranslation("assessment.export.file", Texts.CHINESE, month.toString()) + ".xlsx";
    }

    private List<EntrySummary> entries(YearMonth month) {
        var entries = new ArrayList<EntrySummary>();
        Page<EntrySummary> page;
        do {
            page = ledger.page(LedgerFilter.of(month), entries.size() / PAGE, PAGE);
            entries.addAll(page.rows());
        } while (page.rows().size() == PAGE);
        return entries.reversed();
    }
}
