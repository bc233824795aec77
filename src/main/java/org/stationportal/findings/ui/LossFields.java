package org.stationportal.findings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Map;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.findings.DemolitionLoss;

/** What is asked for of charges lost in a demolition area (2.7). */
class LossFields extends Div {

    private final BigDecimalField amount = new BigDecimalField(getTranslation("findings.lostAmount"));
    private final DatePicker reportedOn = ChinesePickers.date(getTranslation("findings.reportedOn"));

    LossFields() {
        addClassNames("sp-form", "sp-full");
        reportedOn.setHelperText(getTranslation("findings.reportedOn.hint"));
        add(amount, reportedOn);
    }

    Map<String, HasValidation> fields() {
        return Map.of("amount", amount, "reportedOn", reportedOn);
    }

    DemolitionLoss value() {
        return new DemolitionLoss(Filled.in("amount", amount), reportedOn.getOptionalValue());
    }
}
