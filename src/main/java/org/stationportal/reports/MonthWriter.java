package org.stationportal.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.Clauses;

/** Writes a month's workbook and PDF entry by entry. */
@Component
class MonthWriter {

    private static final int TOLD_EVERY = 1000;

    private final Ledger ledger;
    private final Clauses clauses;
    private final PaperFont font;

    MonthWriter(Ledger ledger, Clauses clauses, PaperFont font) {
        this.ledger = ledger;
        this.clauses = clauses;
        this.font = font;
    }

    /** The totals stand first and are filled last: the entries are read once. */
    void workbook(MonthScope scope, OutputStream out, Progress progress) {
        var paper = new MonthPaper(scope.head());
        var totals = new TotalSheets(paper);
        try (var workbook = new Workbook(out, "station-portal", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            Worksheet totalSheet = totals.totals(workbook);
            Worksheet matrixSheet = totals.matrix(workbook);
            var details = new DetailSheet(paper, workbook);
            var sums = new MonthSums();
            each(scope, progress, entry -> {
                sums.add(entry);
                details.add(entry);
            });
            details.finish();
            totals.fillTotals(totalSheet, sums, scope.capped(), scope.signers());
            totals.fillMatrix(matrixSheet, sums, sums.clauses(order()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void pdf(MonthScope scope, OutputStream out, Progress progress) {
        var sums = new MonthSums();
        each(scope, Progress.UNWATCHED, sums::add);
        try (var paper = new PdfPaper(
                out,
                PageSize.A4.rotate(),
                scope.head().title(),
                scope.foot(),
                font,
                scope.head().words())) {
            var month = new MonthPdf(paper, scope.head());
            month.totals(sums, scope.capped(), scope.signers());
            month.matrices(sums, sums.clauses(order()));
            month.beginDetails();
            each(scope, progress, month::detail);
            month.finish();
        }
    }

    private void each(MonthScope scope, Progress progress, Consumer<EntrySummary> consumer) {
        long total = scope.filters().stream()
                .mapToLong(filter -> ledger.sum(filter).entries())
                .sum();
        long[] done = {0};
        scope.filters()
                .forEach(filter -> ledger.each(filter, entry -> {
                    consumer.accept(entry);
                    if (++done[0] % TOLD_EVERY == 0) {
                        progress.at(done[0], total);
                    }
                }));
        progress.at(done[0], total);
    }

    private List<Clause> order() {
        return clauses.all(Texts.CHINESE);
    }
}
