package org.stationportal.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.ConfirmChange;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.ItemKind;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** The one next step of a plan for whoever looks at it, or who is to take it. */
class PlanStep extends Div {

    private final PlanServices services;
    private final PlanSummary plan;
    private final Runnable done;

    PlanStep(PlanServices services, PlanSummary plan, Runnable done) {
        this.services = services;
        this.plan = plan;
        this.done = done;
        addClassName("plans-step");
        if (services.plans().mayRelease(plan)) {
            add(release());
            return;
        }
        Optional<PlanItem> next = services.work().next(plan.id());
        if (next.isPresent()) {
            add(big(next(this, next.get())));
        } else {
            add(new Paragraph(getTranslation("plans.step." + plan.state(), PlanWords.holders(plan))));
        }
    }

    static Anchor next(Component on, PlanItem item) {
        boolean meter = item.kind() == ItemKind.METER;
        return new Anchor(
                meter ? "meters/" + item.no() : "plan-items/" + item.id().value(),
                on.getTranslation(meter ? "plans.step.replace" : "plans.step.next", PlanWords.title(item)));
    }

    static Anchor big(Anchor link) {
        link.addClassName("plans-big");
        return link;
    }

    private Component release() {
        if (PlanWords.isSummary(plan.kind())) {
            return summing();
        }
        var release = new Button(getTranslation("plans.release"), click -> confirm());
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClassName("plans-big");
        return release;
    }

    private void confirm() {
        String effect = plan.state() == PlanState.DRAFT && services.changes().mayChange(plan)
                ? getTranslation("plans.release.explain", plan.left())
                : getTranslation("plans.release.count", plan.left());
        new ConfirmChange(getTranslation("plans.release"), new Paragraph(effect), () -> release("", Map.of())).open();
    }

    private Div summing() {
        var words = new TextArea(getTranslation("plans.words"));
        words.setMaxLength(2000);
        words.setMinRows(5);
        words.setWidthFull();
        words.setManualValidation(true);
        words.setHelperText(getTranslation("plans.words.hint"));
        var release = new Button(
                getTranslation("plans.release.summary"), click -> release(words.getValue(), Map.of("words", words)));
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClassName("plans-big");
        var form = new Div(words, release);
        form.addClassName("sp-stack");
        return form;
    }

    private void release(String words, Map<String, TextArea> fields) {
        boolean released = Shown.atFields(this, fields, () -> {
            services.plans().release(plan.id(), words);
            Shown.done(getTranslation("plans.release.done"));
        });
        if (released) {
            done.run();
        }
    }
}
