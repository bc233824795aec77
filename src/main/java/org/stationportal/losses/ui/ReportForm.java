package org.stationportal.losses.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.Analyses;
import org.stationportal.losses.AnalysisSummary;
import org.stationportal.losses.LossCause;
import org.stationportal.losses.ReportAnalysis;

/** What the manager of the area found, and what he will do. */
class ReportForm extends Div {

    private final Select<LossCause> cause = new Select<>();
    private final TextArea words = area("losses.words");
    private final TextArea plannedAction = area("losses.plannedAction");

    ReportForm(Analyses analyses, AnalysisSummary analysis, Runnable after) {
        addClassName("sp-form");
        cause.setLabel(getTranslation("losses.cause"));
        cause.setItems(LossCause.values());
        cause.setItemLabelGenerator(each -> getTranslation("losses.cause." + each));
        cause.setValue(LossCause.METER_FAULT);
        var report = new Button(getTranslation("losses.report"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("words", words, "plannedAction", plannedAction),
                    () -> analyses.report(new ReportAnalysis(
                            analysis.id(), cause.getValue(), words.getValue(), plannedAction.getValue())));
            if (done) {
                Shown.done(getTranslation("losses.report.done"));
                after.run();
            }
        });
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var line = new Div(report);
        line.addClassName("sp-full");
        words.addClassName("sp-full");
        plannedAction.addClassName("sp-full");
        add(cause, words, plannedAction, line);
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(1000);
        area.setMinRows(2);
        area.setWidthFull();
        area.setManualValidation(true);
        return area;
    }
}
