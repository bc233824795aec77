package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportSummary;

/** How far is it? A bar with words that move by themselves; after an unexpected failure the button that goes on. */
final class ProgressStep extends Composite<Div> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CustomerImports imports;
    private final ImportSummary begun;
    private final Runnable changed;
    private final Div words = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph explanation = new Paragraph();
    private final Button resume = new Button(getTranslation("customers.import.resume"), click -> resume());

    /** {@code changed} runs when this step has come to its end. */
    ProgressStep(CustomerImports imports, ImportSummary begun, Runnable changed) {
        this.imports = imports;
        this.begun = begun;
        this.changed = changed;
        getContent().addClassName("sp-stack");
        words.addClassName("sp-countdown");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("customers.import.state." + begun.state()));
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(words, bar, explanation, resume);
        show(begun);
        Refreshing.keep(this, PAUSE, this::refresh);
    }

    private void refresh() {
        ImportSummary now = imports.get(begun.id()).summary();
        if (now.state() == begun.state()) {
            show(now);
        } else {
            changed.run();
        }
    }

    private void show(ImportSummary now) {
        words.setText(new ImportWords(this::getTranslation).progress(now));
        bar.setMax(Math.max(now.total(), 1));
        bar.setValue(Math.min(now.done(), now.total()));
        explanation.setText(now.incident()
                .map(number -> getTranslation("customers.import.incident", number))
                .orElseGet(() -> getTranslation("customers.import.background")));
        resume.setVisible(now.incident().isPresent());
    }

    private void resume() {
        if (Shown.asNotice(this, () -> imports.resume(begun.id()))) {
            refresh();
        }
    }
}
