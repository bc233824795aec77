package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.UnheardNotice;

/** Tells somebody in person what he owes, and has it signed: here by himself, later by himself, or by a second witness. */
class TellDialog extends Dialog {

    private final UnheardNotice notice;
    private final Notices notices;
    private final Runnable after;
    private final RadioButtonGroup<How> how = new RadioButtonGroup<>(getTranslation("reminders.tell.how"));
    private final ComboBox<EmployeeSummary> witness = new ComboBox<>(getTranslation("reminders.tell.witness"));
    private final PasswordField password = new PasswordField();

    /** How the second signature comes. */
    enum How {
        SIGN_HERE,
        SIGN_LATER,
        REFUSED
    }

    TellDialog(
            UnheardNotice notice, List<String> said, List<EmployeeSummary> witnesses, Notices notices, Runnable after) {
        this.notice = notice;
        this.notices = notices;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.tell.title", notice.name()));
        setWidth("30rem");
        var words = new Div();
        words.addClassName("sp-item");
        said.stream().filter(line -> !line.isEmpty()).forEach(line -> words.add(new Div(line)));
        how.setItems(
                notice.toldAt().isPresent()
                        ? List.of(How.SIGN_HERE, How.REFUSED)
                        : List.of(How.SIGN_HERE, How.SIGN_LATER, How.REFUSED));
        how.setItemLabelGenerator(way -> getTranslation("reminders.tell." + way.name(), notice.name()));
        how.addValueChangeListener(change -> ask());
        witness.setItems(witnesses);
        witness.setItemLabelGenerator(e -> e.name() + " · " + e.teamName());
        witness.setManualValidation(true);
        password.setManualValidation(true);
        // not the browser's stored password: that is the leader's
        password.getElement().setAttribute("autocomplete", "one-time-code");
        password.setRevealButtonVisible(false);
        var form = new Div(
                new Paragraph(getTranslation("reminders.tell.explanation", notice.name())),
                words,
                how,
                witness,
                password);
        form.addClassName("sp-stack");
        add(form);
        how.setValue(How.SIGN_HERE);
        ask();
        var confirm = new Button(getTranslation("reminders.tell.confirm"), click -> tell());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void ask() {
        boolean refused = how.getValue() == How.REFUSED;
        witness.setVisible(refused);
        password.setVisible(how.getValue() != How.SIGN_LATER);
        password.setLabel(
                refused
                        ? getTranslation("reminders.tell.witnessPassword")
                        : getTranslation("reminders.tell.password", notice.name()));
        password.clear();
        password.setInvalid(false);
    }

    private void tell() {
        boolean done = Shown.atFields(this, Map.of("password", password, "witness", witness), () -> {
            switch (how.getValue()) {
                case SIGN_HERE -> notices.tellAndSign(notice.notice(), password.getValue());
                case SIGN_LATER -> notices.told(notice.notice());
                case REFUSED -> {
                    if (witness.isEmpty()) {
                        throw RuleViolation.at("witness", "reminders.error.witness");
                    }
                    notices.tellAndWitness(notice.notice(), witness.getValue().id(), password.getValue());
                }
            }
        });
        password.clear();
        if (done) {
            Shown.done(getTranslation("reminders.tell.done." + how.getValue().name(), notice.name()));
            close();
            after.run();
        }
    }
}
