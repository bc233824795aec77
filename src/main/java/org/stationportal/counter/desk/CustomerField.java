package org.stationportal.counter.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.customers.Customers;

/** Finds a customer by number, name, pinyin initials, phone, address or meter while one types. */
public class CustomerField extends ComboBox<CustomerSummary> {

    public CustomerField(Customers customers) {
        setLabel(getTranslation("counter.customer"));
        setPlaceholder(getTranslation("counter.customer.hint"));
        setManualValidation(true);
        setPageSize(20);
        setClearButtonVisible(true);
        setItems(query ->
                customers.search(query.getFilter().orElse(""), query.getPage(), query.getPageSize()).rows().stream());
        setItemLabelGenerator(customer -> customer.name() + " · " + customer.customerNo());
        setRenderer(new ComponentRenderer<>(this::row));
        setWidthFull();
    }

    private Div row(CustomerSummary customer) {
        var name = new Span(customer.name() + " ");
        var number = new Span(customer.customerNo() + " · "
                + getTranslation("customers.category." + customer.category()) + " "
                + getTranslation("customers.voltage." + customer.voltage()));
        number.addClassName("sp-row-meta");
        var where = new Div(customer.address() + " " + customer.areaName() + " " + customer.phone());
        where.addClassName("sp-row-meta");
        return new Div(new Div(name, number), where);
    }
}
