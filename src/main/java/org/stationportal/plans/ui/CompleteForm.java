package org.stationportal.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.CompleteItem;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.Result;

/** Reports an item done, made for a thumb; what was typed stays until it is saved. */
class CompleteForm extends Div {

    private static final int LONGEST = 500;

    private final PlanServices services;
    private final PlanItem item;
    private final Runnable done;
    private final DatePicker doneOn = ChinesePickers.date(getTranslation("plans.doneOn"));
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(getTranslation("plans.result"));
    private final TextArea remark = new TextArea(getTranslation("plans.remark"));
    private final DoubtsField doubts = new DoubtsField();

    CompleteForm(PlanServices services, PlanItem item, PlanSummary plan, Component photos, Runnable done) {
        this.services = services;
        this.item = item;
        this.done = done;
        addClassNames("sp-stack");
        LocalDate today = services.today();
        doneOn.setValue(today);
        doneOn.setMax(today);
        doneOn.setManualValidation(true);
        doneOn.setRequiredIndicatorVisible(true);
        result.setItems(Result.values());
        result.setItemLabelGenerator(each -> getTranslation("plans.result." + each));
        result.setValue(Result.FINE);
        result.addClassName("plans-result");
        result.addValueChangeListener(this::needsWords);
        remark.setMaxLength(LONGEST);
        remark.setMinRows(2);
        remark.setManualValidation(true);
        remark.setWidthFull();
        doubts.setVisible(plan.kind() == PlanKind.TARIFF_COLLECTION);
        var fields = new Div(doneOn, result, remark, doubts);
        fields.addClassName("sp-stack");
        var save = new Button(getTranslation("plans.complete"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        save.addClassName("plans-big");
        var step = new Div(save);
        step.addClassName("plans-thumb");
        add(new Card(getTranslation("plans.item.report"), fields), photos, step);
    }

    private void needsWords(HasValue.ValueChangeEvent<Result> change) {
        remark.setRequiredIndicatorVisible(change.getValue() == Result.PROBLEM);
    }

    private void save() {
        Map<String, HasValidation> fields = new HashMap<>();
        fields.put("doneOn", doneOn);
        fields.put("remark", remark);
        fields.put("doubts", doubts);
        boolean saved = Shown.atFields(this, fields, () -> {
            LocalDate day = Objects.requireNonNullElseGet(doneOn.getValue(), services::today);
            services.work()
                    .complete(new CompleteItem(item.id(), day, result.getValue(), remark.getValue(), doubts.read()));
            Shown.done(getTranslation("plans.complete.done"));
        });
        if (saved) {
            done.run();
        }
    }
}
