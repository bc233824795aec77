package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportSummary;

/** How far is it? A bar with words; after an unexpected failure the button that goes on. */
final class ProgressStep extends Composite<Div> {

    ProgressStep(CustomerImports imports, ImportSummary summary, Runnable changed) {
        getContent().addClassName("sp-stack");
        var words = new Div(new ImportWords(this::getTranslation).progress(summary));
        words.addClassName("sp-countdown");
        words.getElement().setAttribute("role", "status");
        var bar = new ProgressBar(
                0, Math.max(summary.total(), 1), Math.min(summary.done(), Math.max(summary.total(), 1)));
        bar.getElement().setAttribute("aria-label", getTranslation("customers.import.state." + summary.state()));
        getContent().add(words, bar);
        summary.incident()
                .ifPresentOrElse(
                        number -> {
                            var resume = new Button(getTranslation("customers.import.resume"), click -> {
                                if (Shown.asNotice(this, () -> imports.resume(summary.id()))) {
                                    changed.run();
                                }
                            });
                            resume.addThemeVariants(ButtonVariant.PRIMARY);
                            getContent()
                                    .add(new Paragraph(getTranslation("customers.import.incident", number)), resume);
                        },
                        () -> getContent().add(new Paragraph(getTranslation("customers.import.background"))));
    }
}
