package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.base.ui.Amounts;
import org.stationportal.organization.EmployeeId;

/** People × clauses with their amounts; a cell opens its entries. Only the rows at hand go to the browser. */
class MonthMatrix extends Grid<MonthFigures.Row> {

    static final String SUM = "sum";
    private static final int ROWS_WITHOUT_SCROLLING = 12;

    private final MonthFigures figures;
    private final ClauseNames names;
    private final BiConsumer<EmployeeId, Optional<String>> open;

    /** {@code open} gets the person and the clause, or no clause for all of the person's entries. */
    MonthMatrix(MonthFigures figures, ClauseNames names, BiConsumer<EmployeeId, Optional<String>> open) {
        this.figures = figures;
        this.names = names;
        this.open = open;
        addClassName("month-matrix");
        setSelectionMode(SelectionMode.NONE);
        addColumn(MonthFigures.Row::employeeName)
                .setHeader(getTranslation("assessment.matrix.person"))
                .setFooter(getTranslation("assessment.matrix.total"))
                .setTooltipGenerator(MonthFigures.Row::employeeNo)
                .setFrozen(true)
                .setWidth("7rem")
                .setFlexGrow(0);
        addComponentColumn(this::sum)
                .setKey(SUM)
                .setHeader(getTranslation("assessment.matrix.sum"))
                .setFooter(amount(figures.total()))
                .setTextAlign(ColumnTextAlign.END)
                .setFrozen(true)
                .setWidth("8rem")
                .setFlexGrow(0);
        for (String clause : figures.clauses()) {
            addComponentColumn(person -> cell(person, clause))
                    .setKey(clause)
                    .setHeader(head(clause))
                    .setFooter(amount(figures.totalOf(clause)))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("7.5rem")
                    .setFlexGrow(0);
        }
        setItems(figures.people());
        setAllRowsVisible(figures.people().size() <= ROWS_WITHOUT_SCROLLING);
    }

    private Component head(String clause) {
        var title = new Div(names.title(clause));
        title.addClassName("month-matrix-title");
        var head = new Div(new Div(clause), title);
        head.setTitle(names.full(clause));
        return head;
    }

    private Component cell(MonthFigures.Row person, String clause) {
        return figures.cell(person.employee(), clause)
                .<Component>map(found -> button(text(found), person, Optional.of(clause)))
                .orElseGet(Span::new);
    }

    private Component sum(MonthFigures.Row person) {
        return button(total(person.employee()), person, Optional.empty());
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

    private Button button(String text, MonthFigures.Row person, Optional<String> clause) {
        var button = new Button(text, click -> open.accept(person.employee(), clause));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(person.employeeName()
                + clause.map(code -> " " + names.full(code)).orElse("") + " " + text);
        return button;
    }

    private String amount(BigDecimal amount) {
        return Amounts.signed(amount, getLocale());
    }
}
