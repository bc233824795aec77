package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.AskPostponement;
import org.stationportal.plans.AskPostponement.Cause;
import org.stationportal.plans.PlanItem;

/** Asks to put an item off to the next month: the cause, words and proof; a leader decides. */
class PostponeDialog extends Dialog {

    private static final int LONGEST = 500;

    private final PlanServices services;
    private final PlanItem item;
    private final Runnable asked;
    private final Select<Cause> cause = new Select<>();
    private final TextArea words = new TextArea(getTranslation("base.reason"));
    private final TextField proof = new TextField(getTranslation("plans.postpone.proof"));

    PostponeDialog(PlanServices services, PlanItem item, Runnable asked) {
        this.services = services;
        this.item = item;
        this.asked = asked;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("plans.postpone.title", PlanWords.title(item)));
        setWidth("30rem");
        cause.setLabel(getTranslation("plans.postpone.cause"));
        cause.setItems(Cause.values());
        cause.setItemLabelGenerator(each -> getTranslation("plans.cause." + each));
        cause.setValue(Cause.CONFLICT);
        cause.setWidthFull();
        words.setMaxLength(LONGEST);
        words.setMinRows(2);
        words.setWidthFull();
        words.setManualValidation(true);
        proof.setMaxLength(LONGEST);
        proof.setWidthFull();
        proof.setManualValidation(true);
        add(new Paragraph(getTranslation("plans.postpone.explain")), cause, words, proof);
        var ask = new Button(getTranslation("plans.postpone.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), ask);
    }

    private void ask() {
        boolean done = Shown.atFields(this, Map.of("words", words, "proof", proof), () -> {
            services.postponements()
                    .ask(new AskPostponement(item.id(), cause.getValue(), words.getValue(), proof.getValue()));
            Shown.done(getTranslation("plans.postpone.asked"));
        });
        if (done) {
            close();
            asked.run();
        }
    }
}
