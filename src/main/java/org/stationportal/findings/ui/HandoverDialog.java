package org.stationportal.findings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.findings.FindingId;
import org.stationportal.findings.HandToSuperior;

/** A grave case goes to the superior department, or its answer is taken down: to whom or from when, and in which words. */
class HandoverDialog extends Dialog {

    private final FindingServices services;
    private final FindingId finding;
    private final TextField department = new TextField(getTranslation("findings.handover.department"));
    private final DatePicker day;
    private final TextArea words;
    private final Runnable after;

    private HandoverDialog(FindingServices services, FindingId finding, boolean answer, Runnable after) {
        this.services = services;
        this.finding = finding;
        this.after = after;
        String key = answer ? "findings.handover.answer" : "findings.handover";
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("30rem");
        day = ChinesePickers.date(getTranslation(key + ".on"));
        words = new TextArea(getTranslation(key + ".words"));
        day.setValue(services.today());
        day.setManualValidation(true);
        words.setManualValidation(true);
        words.setMinRows(3);
        words.setWidthFull();
        department.setManualValidation(true);
        department.setWidthFull();
        department.setVisible(!answer);
        var save = new Button(getTranslation(key + ".save"), click -> save(answer, getTranslation(key + ".saved")));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var body = new Div(new Paragraph(getTranslation(key + ".explain")), department, day, words);
        body.addClassName("sp-stack");
        add(body);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    static HandoverDialog ofHandover(FindingServices services, FindingId finding, Runnable after) {
        return new HandoverDialog(services, finding, false, after);
    }

    static HandoverDialog ofAnswer(FindingServices services, FindingId finding, Runnable after) {
        return new HandoverDialog(services, finding, true, after);
    }

    private void save(boolean answer, String said) {
        boolean done = Shown.atFields(this, fields(answer), () -> {
            if (answer) {
                services.handovers().answer(finding, Filled.in("answeredOn", day), words.getValue());
            } else {
                services.handovers()
                        .handOver(new HandToSuperior(
                                finding, department.getValue(), Filled.in("handedOn", day), words.getValue()));
            }
        });
        if (done) {
            close();
            Shown.done(said);
            after.run();
        }
    }

    private Map<String, HasValidation> fields(boolean answer) {
        return answer
                ? Map.of("answeredOn", day, "reason", words)
                : Map.of("department", department, "handedOn", day, "words", words);
    }
}
