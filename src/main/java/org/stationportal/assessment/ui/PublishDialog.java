package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.stationportal.assessment.MonthPublications;
import org.stationportal.assessment.PublicationRule;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;

/** For how long a month is published, and whose results each sees; both stay for the next months. */
class PublishDialog extends Dialog {

    private final MonthPublications publications;
    private final YearMonth month;
    private final Runnable published;
    private final IntegerField days = new IntegerField(getTranslation("assessment.publish.days"));
    private final RadioButtonGroup<PublicationRule.Shown> shown =
            new RadioButtonGroup<>(getTranslation("assessment.publish.shown"));

    PublishDialog(MonthPublications publications, YearMonth month, Runnable published) {
        this.publications = publications;
        this.month = month;
        this.published = published;
        PublicationRule rule = publications.rule();
        addClassName("sp-dialog");
        setWidth("28rem");
        setHeaderTitle(getTranslation("assessment.publish.title", Dates.month(month, getLocale())));
        days.setMin(1);
        days.setMax(PublicationRule.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        days.setValueChangeMode(ValueChangeMode.EAGER);
        days.addValueChangeListener(change -> until());
        days.setValue(rule.workingDays());
        days.setWidthFull();
        shown.setItems(PublicationRule.Shown.values());
        shown.setItemLabelGenerator(who -> getTranslation("assessment.shown." + who));
        shown.setValue(rule.shown());
        add(new Paragraph(getTranslation("assessment.publish.explained")), days, shown);
        var confirm = new Button(getTranslation("assessment.publish"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void until() {
        int number = number();
        if (number < 1 || number > PublicationRule.MOST_DAYS) {
            days.setHelperText("");
            return;
        }
        LocalDate last = publications.lastDay(number);
        days.setHelperText(getTranslation("assessment.publish.until", Dates.day(last, last, getLocale())));
    }

    private int number() {
        return days.getValue() == null ? 0 : days.getValue();
    }

    private void confirm() {
        if (Shown.atFields(
                this,
                Map.of("workingDays", days),
                () -> publications.publish(month, new PublicationRule(number(), shown.getValue())))) {
            close();
            published.run();
        }
    }
}
