package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stationportal.assessment.AmountTrial;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;

/** A month under other amounts: the answer, then by clause, then the people whose sum changes most. */
class TrialPanel extends Div {

    private static final int MOST_PEOPLE = 20;

    private final Div answer = new Div();

    TrialPanel(List<YearMonth> months, YearMonth first, Function<YearMonth, AmountTrial> trial) {
        addClassNames("sp-stack", "sp-effect");
        answer.addClassName("sp-stack");
        var choice = new Select<YearMonth>();
        choice.setLabel(getTranslation("assessment.trial.month"));
        choice.setItems(Stream.concat(Stream.of(first), months.stream())
                .distinct()
                .sorted()
                .toList());
        choice.setItemLabelGenerator(month -> Dates.month(month, getLocale()));
        choice.setValue(first);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(trial.apply(change.getValue()));
            }
        });
        add(choice, answer);
        show(trial.apply(first));
    }

    private void show(AmountTrial trial) {
        answer.removeAll();
        String month = Dates.month(trial.month(), getLocale());
        BigDecimal difference = trial.payable().difference();
        say(
                "sp-effect-answer",
                difference.signum() == 0
                        ? getTranslation(
                                "assessment.trial.same",
                                month,
                                signed(trial.payable().old()))
                        : getTranslation(
                                "assessment.trial.answer",
                                month,
                                signed(trial.payable().old()),
                                signed(trial.payable().now()),
                                signed(difference)));
        if (trial.unset() > 0) {
            say("sp-quiet", getTranslation("assessment.trial.unset", trial.unset()));
        }
        trial.cap()
                .ifPresent(cap ->
                        say("sp-quiet", getTranslation("assessment.trial.cap", Amounts.plain(cap, getLocale()))));
        if (!trial.clauses().isEmpty()) {
            var table = new Table("assessment.trial.clause", "assessment.trial.entries");
            trial.clauses().forEach(clause -> table.row(clause.code(), clause.entries() + "", clause.amount()));
            answer.add(table.frame());
        }
        if (!trial.people().isEmpty()) {
            int shown = Math.min(MOST_PEOPLE, trial.people().size());
            if (shown < trial.people().size()) {
                say(
                        "sp-quiet",
                        getTranslation(
                                "assessment.trial.most", shown, trial.people().size()));
            }
            var table = new Table("assessment.matrix.person", "assessment.trial.no");
            trial.people().stream()
                    .limit(shown)
                    .forEach(person -> table.row(person.name(), person.employeeNo(), person.payable()));
            answer.add(table.frame());
        }
        say("sp-quiet", getTranslation("assessment.trial.only"));
    }

    private void say(String style, String text) {
        var sentence = new Paragraph(text);
        sentence.addClassName(style);
        answer.add(sentence);
    }

    private String signed(BigDecimal amount) {
        return Amounts.signed(amount, getLocale());
    }

    /** Old, new and difference of each row. */
    private final class Table {

        private final NativeTable table = new NativeTable();

        private Table(String what, String detail) {
            table.addClassName("sp-matrix");
            var head = new NativeTableRow();
            for (String key : List.of(
                    what, detail, "assessment.trial.old", "assessment.trial.now", "assessment.trial.difference")) {
                var cell = new NativeTableHeaderCell(getTranslation(key));
                cell.getElement().setAttribute("scope", "col");
                head.add(cell);
            }
            table.getHead().add(head);
        }

        private void row(String name, String detail, AmountTrial.Change amount) {
            var label = new NativeTableHeaderCell(name);
            label.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(new NativeTableRow(
                            label,
                            new NativeTableCell(detail),
                            new NativeTableCell(signed(amount.old())),
                            new NativeTableCell(signed(amount.now())),
                            new NativeTableCell(signed(amount.difference()))));
        }

        private Div frame() {
            var frame = new Div(table);
            frame.addClassName("sp-matrix-frame");
            return frame;
        }
    }
}
