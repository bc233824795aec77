package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.MeterSummary;

/** Which meter is to be tested, and why. */
class MeterTestForm extends RequestForm {

    private final ComboBox<MeterSummary> meter = new ComboBox<>(getTranslation("customers.meter"));
    private final TextArea doubt = new TextArea(getTranslation("counter.doubt"));

    MeterTestForm(CounterServices services, Desk desk) {
        super(services, desk, ServiceRequestKind.METER_TEST);
        meter.setItemLabelGenerator(
                each -> each.meterNo() + " · " + getTranslation("customers.deviceClass." + each.deviceClass()));
        doubt.addClassName("sp-full");
        field("meter", meter, new Written<>(MeterSummary::meterNo, services.customers()::findMeter));
        field("question", doubt, Written.text());
        layOut(meter, doubt);
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        super.customer(customer);
        List<MeterSummary> meters = customer == null ? List.of() : customer.meters();
        meter.setItems(meters);
        if (meters.size() == 1) {
            meter.setValue(meters.getFirst());
        }
    }

    @Override
    Particulars particulars() {
        return new Particulars.MeterTest(
                chosen("meter", "counter.error.meter", meter.getValue()).id(), doubt.getValue());
    }
}
