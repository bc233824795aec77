package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportState;
import org.stationportal.customers.imports.ImportSummary;

/** What became of it? And where rows were rejected, the file to correct. */
final class ResultStep extends Composite<Div> {

    ResultStep(CustomerImports imports, ImportSummary summary) {
        getContent().addClassName("sp-stack");
        var words = new ImportWords(this::getTranslation);
        boolean done = summary.state() == ImportState.DONE;
        var answer = new Div(
                done
                        ? words.written(summary.written())
                        : getTranslation(summary.refused().orElse("customers.import.abandoned")));
        answer.addClassName("sp-countdown");
        answer.getElement().setAttribute("role", "status");
        getContent().add(answer);
        if (done) {
            getContent().add(new Paragraph(words.meters(summary.written())));
        }
        if (done && summary.bad() > 0) {
            getContent().add(new Paragraph(getTranslation("customers.import.result.correct", summary.bad())));
            if (summary.fileKept()) {
                getContent().add(new RejectedLink(imports, summary));
            }
        }
        getContent().add(new Anchor("customers/import", getTranslation("customers.import.another")));
    }
}
