package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.counter.ReportMeterFault;
import org.stationportal.counter.Urgency;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.MeterSummary;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** The fields of a metering fault: which meter, how urgent, what is wrong, who deals with it. */
class MeterFaultForm extends IntakeForm {

    private final CounterServices services;
    private final ComboBox<MeterSummary> meter = new ComboBox<>(getTranslation("customers.meter"));
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>(getTranslation("counter.urgency"));
    private final TextArea description = new TextArea(getTranslation("counter.description"));
    private final ComboBox<EmployeeSummary> assignee;
    private final DateTimePicker foundAt = ChinesePickers.dateTime(getTranslation("counter.foundAt"));
    private List<MeterSummary> metersOfCustomer = List.of();

    MeterFaultForm(CounterServices services, Desk desk) {
        super(desk);
        this.services = services;
        assignee = desk.people(getTranslation("counter.assignee"), Post.FITTER, Post.AREA_MANAGER);
        meter.setPlaceholder(getTranslation("counter.meter.hint"));
        meter.setItems(query -> meters(query.getFilter().orElse(""), query.getPage(), query.getPageSize()));
        meter.setItemLabelGenerator(this::label);
        meter.addClassName("sp-full");
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(each -> getTranslation("counter.urgency." + each));
        description.addClassName("sp-full");
        urgency.addValueChangeListener(change -> showPromise());
        foundAt.addValueChangeListener(change -> showPromise());
        urgency.setValue(Urgency.PLANNED);
        foundAt.setValue(desk().now());
        field("meter", meter, new Written<>(MeterSummary::meterNo, services.customers()::findMeter));
        field("urgency", urgency, Written.constant(Urgency.class));
        field("description", description, Written.text());
        field("assignee", assignee, desk.person());
        field("foundAt", foundAt, Written.dateTime());
        var grid = new Div(meter, urgency, foundAt, description, assignee);
        grid.addClassName("sp-form");
        add(grid, saveLine());
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        metersOfCustomer = customer == null ? List.of() : customer.meters();
        meter.getLazyDataView().refreshAll();
        if (metersOfCustomer.size() == 1) {
            meter.setValue(metersOfCustomer.getFirst());
        }
        if (customer != null) {
            customer.areaManager().ifPresent(assignee::setValue);
        }
    }

    @Override
    protected IntakeDone takeIn() {
        String number = services.faults()
                .report(new ReportMeterFault(
                        submission(),
                        chosen("meter", "counter.error.meter", meter.getValue()).id(),
                        urgency.getValue(),
                        description.getValue(),
                        chosen("foundAt", "counter.error.time", found()),
                        chosen("assignee", "counter.error.assignee", assignee.getValue())
                                .id()));
        var taken = services.faults().find(number).orElseThrow();
        return new IntakeDone(
                number,
                getTranslation("counter.done.meterFault", number),
                taken.obligation(),
                getTranslation("counter.done.told.meterFault", taken.assignee().name()),
                true);
    }

    private Stream<MeterSummary> meters(String text, int page, int size) {
        return text.isBlank() && !metersOfCustomer.isEmpty()
                ? metersOfCustomer.stream().skip((long) page * size).limit(size)
                : services.customers().searchMeters(text, page, size).stream();
    }

    private String label(MeterSummary each) {
        String place = each.customerName().isEmpty() ? each.areaName() : each.customerName();
        return each.meterNo() + " · " + place + " · " + getTranslation("customers.deviceClass." + each.deviceClass());
    }

    @Override
    protected void showPromise() {
        Instant at = found();
        if (at == null || urgency.isEmpty()) {
            desk().promise().nothing();
            return;
        }
        try {
            var promised = services.faults().promised(urgency.getValue(), at);
            desk().promise().show(promised.due(), promised.explanation());
        } catch (RuleViolation outside) {
            desk().promise().nothing();
        }
    }

    private @Nullable Instant found() {
        return foundAt.isEmpty()
                ? null
                : foundAt.getValue().atZone(PortalTime.ZONE).toInstant();
    }
}
