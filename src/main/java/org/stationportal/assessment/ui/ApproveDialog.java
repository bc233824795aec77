package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.function.Consumer;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Shown;

/** Says what is approved, and asks for the password before a month is sealed. */
class ApproveDialog extends Dialog {

    private final PasswordField password = new PasswordField(getTranslation("assessment.approve.password"));
    private final Consumer<String> approve;

    ApproveDialog(String title, MonthFigures figures, String explanation, Consumer<String> approve) {
        this.approve = approve;
        addClassName("sp-dialog");
        setHeaderTitle(title);
        setWidth("26rem");
        password.setWidthFull();
        password.setAutofocus(true);
        password.setManualValidation(true);
        var approved = new Paragraph(sum(figures));
        approved.addClassName("sp-preview");
        add(approved, new Paragraph(explanation), password);
        var confirm = new Button(getTranslation("assessment.approve"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    /** What is approved, and what the cap leaves of it. */
    private String sum(MonthFigures figures) {
        String total = Amounts.signed(figures.total(), getLocale());
        String payable = Amounts.signed(figures.payable(), getLocale());
        return getTranslation(
                "assessment.approve.sum",
                total.equals(payable) ? total : getTranslation("assessment.matrix.capped", total, payable),
                figures.people().size());
    }

    private void confirm() {
        if (Shown.atFields(this, Map.of("password", password), () -> approve.accept(password.getValue()))) {
            close();
        }
    }
}
