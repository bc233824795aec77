package org.stationportal.organization.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Style.AlignItems;
import com.vaadin.flow.dom.Style.FlexWrap;
import java.time.Instant;
import java.time.LocalDate;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;

/** A day and which half of it; the half is there for those who need it and stands on the whole day. */
class HalfDayField extends Div {

    private final DatePicker day;
    private final Select<Half> half = new Select<>();

    HalfDayField(String label, String halfLabel, LocalDate first, Half usual) {
        addClassName("sp-line");
        day = ChinesePickers.date(label);
        day.setValue(first);
        day.setManualValidation(true);
        // as narrow as the form needs it, or the two do not fit beside each other
        day.getStyle().setFlexGrow("1").setFlexBasis("0").setMinWidth("0");
        half.setLabel(halfLabel);
        half.setItems(Half.values());
        half.setItemLabelGenerator(each -> getTranslation("organization.absence.half." + each.name()));
        half.setValue(usual);
        half.setWidth("6rem");
        getStyle().setFlexWrap(FlexWrap.NOWRAP).setAlignItems(AlignItems.START);
        add(day, half);
    }

    /** What shows the fault. */
    DatePicker day() {
        return day;
    }

    Instant begin(String field) {
        return half.getValue().beginsOn(chosen(field));
    }

    Instant end(String field) {
        return half.getValue().endsOn(chosen(field));
    }

    private LocalDate chosen(String field) {
        return day.getOptionalValue()
                .orElseThrow(() -> RuleViolation.at(
                        field,
                        field.equals("from") ? "organization.error.absence.from" : "organization.error.absence.until"));
    }
}
