package org.stationportal.reports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.assessment.CappedMonth;
import org.stationportal.deadlines.Clause;
import org.stationportal.reports.MonthSums.Person;
import org.stationportal.reports.MonthSums.Sum;

/** Totals by team and by person with the places for signatures, and the table of people × clauses. */
final class TotalSheets {

    private static final List<String> COLUMNS =
            List.of("employeeNo", "employee", "team", "entries", "unset", "deductions", "rewards", "total");
    private static final double[] WIDTHS = {12, 14, 20, 10, 12, 16, 16, 16};
    private static final int FIRST_SUM = 3;

    /** Few clauses are as wide as the totals, so that title and state have room; more than these go on a second page. */
    private static final int CLAUSES_A_PAGE = 14;

    private static final double MATRIX_NO = 11;
    private static final double MATRIX_TOTAL = 14;
    private static final double NARROWEST = 10.5;

    private final MonthPaper paper;

    TotalSheets(MonthPaper paper) {
        this.paper = paper;
    }

    Worksheet totals(Workbook workbook) {
        return paper.sheet(workbook, "totals", 3);
    }

    Worksheet matrix(Workbook workbook) {
        return paper.sheet(workbook, "matrix", 2);
    }

    /** Under a cap one more column says what each person's month comes to. */
    void fillTotals(Worksheet sheet, MonthSums sums, Optional<CappedMonth> capped, List<String> signers)
            throws IOException {
        int payable = COLUMNS.size();
        int columns = payable + (capped.isPresent() ? 1 : 0);
        paper.title(sheet, columns);
        for (int column = 0; column < COLUMNS.size(); column++) {
            MonthPaper.head(sheet, MonthPaper.HEAD, column, paper.text("reports.export.column." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        if (capped.isPresent()) {
            MonthPaper.head(sheet, MonthPaper.HEAD, payable, paper.text("reports.export.column.payable"));
            sheet.width(payable, WIDTHS[payable - 1]);
        }
        int row = MonthPaper.HEAD + 1;
        for (Person person : sums.people()) {
            MonthPaper.write(sheet, row, 0, person.employeeNo());
            MonthPaper.write(sheet, row, 1, person.name());
            MonthPaper.write(sheet, row, 2, person.team());
            sum(sheet, row, person.sum());
            if (capped.isPresent()) {
                MonthPaper.money(sheet, row, payable, capped.get().payableOf(person.id()));
            }
            MonthPaper.fit(sheet, row, MonthPaper.lines(person.name(), WIDTHS[1]));
            MonthPaper.lined(sheet, row++, columns);
        }
        for (var team : sums.teams().entrySet()) {
            MonthPaper.write(sheet, row, 0, paper.text("reports.export.ofTeam"));
            MonthPaper.write(sheet, row, 2, team.getKey());
            sum(sheet, row, team.getValue());
            MonthPaper.summed(sheet, row++, columns);
        }
        MonthPaper.write(sheet, row, 0, paper.text("reports.export.total"));
        sum(sheet, row, sums.all());
        if (capped.isPresent()) {
            MonthPaper.money(sheet, row, payable, sums.payable(capped.get()));
        }
        MonthPaper.summed(sheet, row, columns);
        MonthPaper.write(sheet, row + 2, 0, paper.note(capped));
        signatures(sheet, row + 4, signers);
        sheet.finish();
    }

    private static void sum(Worksheet sheet, int row, Sum sum) {
        sheet.value(row, FIRST_SUM, sum.entries());
        sheet.value(row, FIRST_SUM + 1, sum.unset());
        MonthPaper.money(sheet, row, FIRST_SUM + 2, sum.deductions());
        MonthPaper.money(sheet, row, FIRST_SUM + 3, sum.rewards());
        MonthPaper.money(sheet, row, FIRST_SUM + 4, sum.total());
    }

    void fillMatrix(Worksheet sheet, MonthSums sums, List<Clause> clauses) throws IOException {
        int last = clauses.size() + 2;
        int pages = Math.max(1, Math.ceilDiv(clauses.size(), CLAUSES_A_PAGE));
        sheet.fitToWidth((short) pages);
        sheet.repeatCols(0, 1);
        paper.title(sheet, Math.min(last + 1, CLAUSES_A_PAGE));
        double rest = Arrays.stream(WIDTHS).sum() - MATRIX_NO - WIDTHS[1] - MATRIX_TOTAL;
        double width = Math.max(NARROWEST, clauses.isEmpty() ? rest : rest / clauses.size());
        MonthPaper.head(sheet, MonthPaper.HEAD, 0, paper.text("reports.export.column.employeeNo"));
        MonthPaper.head(sheet, MonthPaper.HEAD, 1, paper.text("reports.export.column.employee"));
        sheet.width(0, MATRIX_NO);
        sheet.width(1, WIDTHS[1]);
        for (int i = 0; i < clauses.size(); i++) {
            MonthPaper.head(sheet, MonthPaper.HEAD, i + 2, clauses.get(i).code());
            sheet.width(i + 2, width);
        }
        MonthPaper.head(sheet, MonthPaper.HEAD, last, paper.text("reports.export.total"));
        sheet.width(last, clauses.isEmpty() ? rest : MATRIX_TOTAL);
        int row = MonthPaper.HEAD + 1;
        for (Person person : sums.people()) {
            MonthPaper.write(sheet, row, 0, person.employeeNo());
            MonthPaper.write(sheet, row, 1, person.name());
            for (int i = 0; i < clauses.size(); i++) {
                var amount = person.of(clauses.get(i).code());
                if (amount.signum() != 0) {
                    MonthPaper.money(sheet, row, i + 2, amount);
                }
            }
            MonthPaper.money(sheet, row, last, person.sum().total());
            MonthPaper.fit(sheet, row, MonthPaper.lines(person.name(), WIDTHS[1]));
            MonthPaper.lined(sheet, row++, last + 1);
        }
        MonthPaper.write(sheet, row, 1, paper.text("reports.export.total"));
        for (int i = 0; i < clauses.size(); i++) {
            MonthPaper.money(sheet, row, i + 2, sums.ofClause(clauses.get(i).code()));
        }
        MonthPaper.money(sheet, row, last, sums.all().total());
        MonthPaper.summed(sheet, row, last + 1);
        row += 2;
        for (Clause clause : clauses) {
            MonthPaper.write(sheet, row, 0, clause.code());
            MonthPaper.write(sheet, row++, 1, clause.title());
        }
        sheet.finish();
    }

    /** Places for the signatures, the date and the seal. */
    private void signatures(Worksheet sheet, int row, List<String> signers) {
        int line = row;
        for (String place : signers) {
            MonthPaper.write(sheet, line, 0, paper.text("reports.export.sign." + place));
            line += 2;
        }
        MonthPaper.write(sheet, line, 0, paper.text("reports.export.sign.date"));
        MonthPaper.write(sheet, row, 5, paper.text("reports.export.sign.seal"));
    }
}
