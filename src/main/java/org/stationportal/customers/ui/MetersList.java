package org.stationportal.customers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.stationportal.customers.CustomerDetails;

/** The meters that hang at a customer's now, and those that were replaced. */
class MetersList extends Div {

    MetersList(FileServices services, CustomerDetails customer) {
        var list = new UnorderedList();
        customer.meters()
                .forEach(meter -> list.add(new ListItem(getTranslation(
                        "customers.meter.line",
                        meter.meterNo(),
                        getTranslation("customers.deviceClass." + meter.deviceClass()),
                        String.valueOf(meter.multiplier())))));
        services.customers()
                .replacements(customer.id())
                .forEach(replaced -> list.add(new ListItem(getTranslation(
                        "customers.meter.replaced",
                        services.time().moment(replaced.at(), getLocale()),
                        replaced.oldNo(),
                        replaced.lastReading().toPlainString(),
                        replaced.newNo(),
                        replaced.firstReading().toPlainString(),
                        replaced.by()))));
        add(list.getComponentCount() == 0 ? new Paragraph(getTranslation("customers.meters.none")) : list);
    }
}
