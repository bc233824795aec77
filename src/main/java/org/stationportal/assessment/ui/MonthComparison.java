package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.TreeSet;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;

/** What changed against the month before, clause by clause. */
class MonthComparison extends Section {

    MonthComparison(MonthFigures month, MonthFigures before, ClauseNames names) {
        addClassName("sp-card");
        var title = new H2(getTranslation(
                "assessment.comparison.title", Dates.month(before.month(), getLocale()), signed(before.total())));
        title.addClassName("sp-section-title");
        add(title);
        var clauses = new TreeSet<>(month.clauses());
        clauses.addAll(before.clauses());
        int changed = 0;
        for (String clause : clauses) {
            BigDecimal change = month.totalOf(clause).subtract(before.totalOf(clause));
            if (change.signum() != 0) {
                add(row(names.full(clause), before.totalOf(clause), month.totalOf(clause), change));
                changed++;
            }
        }
        if (changed == 0) {
            var same = new Paragraph(getTranslation("assessment.comparison.same"));
            same.addClassNames("sp-card-body", "sp-quiet");
            add(same);
        }
    }

    private Div row(String clause, BigDecimal before, BigDecimal now, BigDecimal change) {
        var name = new Div(new Span(clause));
        name.addClassName("sp-row-main");
        var was = new Span(signed(before) + " → " + signed(now));
        was.addClassName("sp-row-meta");
        var difference = new Span(signed(change));
        difference.addClassName("sp-amount");
        difference.getElement().setAttribute("data-sign", change.signum() < 0 ? "minus" : "plus");
        var row = new Div(name, was, difference);
        row.addClassName("sp-row");
        return row;
    }

    private String signed(BigDecimal amount) {
        return Amounts.signed(amount, getLocale());
    }
}
