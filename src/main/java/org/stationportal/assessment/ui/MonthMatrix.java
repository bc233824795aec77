package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.base.ui.Amounts;
import org.stationportal.organization.EmployeeId;

/** People × clauses with their amounts; a cell opens its entries. */
class MonthMatrix extends Div {

    private final MonthFigures figures;
    private final BiConsumer<EmployeeId, Optional<String>> open;

    /** {@code open} gets the person and the clause, or no clause for all of the person's entries. */
    MonthMatrix(MonthFigures figures, BiConsumer<EmployeeId, Optional<String>> open) {
        this.figures = figures;
        this.open = open;
        addClassName("sp-matrix-frame");
        var table = new NativeTable();
        table.addClassName("sp-matrix");
        table.getHead().add(head());
        figures.people().forEach(person -> table.getBody().add(row(person)));
        table.getFoot().add(foot());
        add(table);
    }

    private NativeTableRow head() {
        var row = new NativeTableRow(header(getTranslation("assessment.matrix.person")));
        figures.clauses().forEach(clause -> row.add(header(clause)));
        row.add(header(getTranslation("assessment.matrix.total")));
        return row;
    }

    private NativeTableRow row(MonthFigures.Row person) {
        var name = header(person.employeeName());
        name.getElement().setAttribute("scope", "row").setAttribute("title", person.employeeNo());
        var row = new NativeTableRow(name);
        for (String clause : figures.clauses()) {
            var cell = new NativeTableCell();
            figures.cell(person.employee(), clause)
                    .ifPresent(found -> cell.add(
                            link(text(found), person.employeeName() + " " + clause, person, Optional.of(clause))));
            row.add(cell);
        }
        var sum = new NativeTableCell();
        sum.addClassName("sp-sum");
        sum.add(link(total(person.employee()), person.employeeName(), person, Optional.empty()));
        row.add(sum);
        return row;
    }

    private NativeTableRow foot() {
        var row = new NativeTableRow(header(getTranslation("assessment.matrix.total")));
        figures.clauses().forEach(clause -> row.add(sum(figures.totalOf(clause))));
        row.add(sum(figures.total()));
        return row;
    }

    /** What the person's entries add up to; under a cap that holds, also what they come to. */
    private String total(EmployeeId person) {
        String raw = amount(figures.totalOf(person));
        return figures.isCapped(person)
                ? getTranslation("assessment.matrix.capped", raw, amount(figures.payableOf(person)))
                : raw;
    }

    private String text(MonthFigures.Row cell) {
        return cell.unset() == 0
                ? amount(cell.amount())
                : amount(cell.amount()) + " + " + getTranslation("assessment.matrix.unset", cell.unset());
    }

    private Component link(String text, String label, MonthFigures.Row person, Optional<String> clause) {
        var button = new Button(text, click -> open.accept(person.employee(), clause));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + " " + text);
        return button;
    }

    private NativeTableCell sum(BigDecimal amount) {
        var cell = new NativeTableCell(amount(amount));
        cell.addClassName("sp-sum");
        return cell;
    }

    private static NativeTableHeaderCell header(String text) {
        return new NativeTableHeaderCell(text);
    }

    private String amount(BigDecimal amount) {
        return Amounts.signed(amount, getLocale());
    }
}
