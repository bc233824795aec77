package org.stationportal.repairs.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.repairs.LogRepairCall;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Source;

/** A repair call in the order in which the caller speaks: who and where, what, how far out; then who is sent. */
class RepairCallForm extends IntakeForm {

    private final RepairServices services;
    private final Select<Source> source = new Select<>();
    private final TextField phone = new TextField(getTranslation("repairs.phone"));
    private final TextField caller = new TextField(getTranslation("repairs.caller"));
    private final TextField address = new TextField(getTranslation("repairs.address"));
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("customers.area"));
    private final Select<Outage> outage = new Select<>();
    private final Checkbox danger = new Checkbox(getTranslation("repairs.danger"));
    private final RadioButtonGroup<Place> place = new RadioButtonGroup<>(getTranslation("repairs.place"));
    private final TextArea description = new TextArea(getTranslation("repairs.description"));
    private final TextField externalNo = new TextField(getTranslation("repairs.externalNo"));
    private final DateTimePicker loggedAt = ChinesePickers.dateTime(getTranslation("repairs.loggedAt"));
    private final MultiSelectComboBox<EmployeeSummary> sendTo =
            new MultiSelectComboBox<>(getTranslation("repairs.sendTo"));

    RepairCallForm(RepairServices services, Desk desk) {
        super(desk);
        this.services = services;
        source.setLabel(getTranslation("repairs.source"));
        source.setItems(Source.values());
        source.setItemLabelGenerator(each -> getTranslation("repairs.source." + each));
        outage.setLabel(getTranslation("repairs.outage"));
        outage.setItems(Outage.values());
        outage.setItemLabelGenerator(each -> getTranslation("repairs.outage." + each));
        place.setItems(Place.values());
        place.setItemLabelGenerator(each -> getTranslation("repairs.place." + each));
        area.setItems(services.customers().areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.feederName());
        sendTo.setItemLabelGenerator(person -> person.name() + " · " + person.employeeNo());
        address.addClassName("sp-full");
        description.addClassName("sp-full");
        sendTo.addClassName("sp-full");
        source.setValue(Source.DUTY_PHONE);
        outage.setValue(Outage.HOUSEHOLD);
        place.setValue(Place.CITY);
        loggedAt.setValue(desk.now());
        externalNo.setVisible(false);
        source.addValueChangeListener(change -> externalNo.setVisible(isHotline(change.getValue())));
        place.addValueChangeListener(change -> showPromise());
        loggedAt.addValueChangeListener(change -> showPromise());
        area.addValueChangeListener(change -> showOnDuty());
        field("source", source, Written.constant(Source.class));
        field("externalNo", externalNo, Written.text());
        field("phone", phone, Written.text());
        field("caller", caller, Written.text());
        field("address", address, Written.text());
        field("area", area, new Written<>(AreaSummary::areaNo, this::area));
        field("outage", outage, Written.constant(Outage.class));
        field("danger", danger, Written.flag());
        field("place", place, Written.constant(Place.class));
        field("description", description, Written.text());
        field("loggedAt", loggedAt, Written.dateTime());
        field("sendTo", sendTo);
        var grid = new Div(
                phone, caller, address, outage, place, danger, description, source, externalNo, area, loggedAt, sendTo);
        grid.addClassName("sp-form");
        add(grid, saveLine());
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        if (customer != null) {
            phone.setValue(customer.phone());
            caller.setValue(customer.contact());
            address.setValue(customer.address());
            area.setValue(customer.area().orElse(null));
        }
    }

    @Override
    protected IntakeDone takeIn() {
        AreaSummary known = area.getValue();
        String number = services.calls()
                .log(new LogRepairCall(
                        submission(),
                        chosen("source", "repairs.error.source", source.getValue()),
                        isHotline(source.getValue()) ? externalNo.getValue() : "",
                        desk().customer().map(CustomerDetails::id).orElse(null),
                        caller.getValue(),
                        phone.getValue(),
                        address.getValue(),
                        known == null ? null : known.id(),
                        chosen("outage", "repairs.error.outage", outage.getValue()),
                        danger.getValue(),
                        chosen("place", "repairs.error.place", place.getValue()),
                        description.getValue(),
                        chosen("loggedAt", "repairs.error.time", logged()),
                        sendTo.getValue().stream().map(EmployeeSummary::id).toList()));
        RepairCallDetails taken = services.calls().find(number).orElseThrow();
        return new IntakeDone(number, getTranslation("repairs.done", number), taken.obligation(), told(taken), true);
    }

    private String told(RepairCallDetails taken) {
        return taken.onDuty().isEmpty()
                ? getTranslation(
                        "repairs.done.nobody",
                        CallWords.names(taken.obligation().parties()))
                : getTranslation(
                        "repairs.done.told", CallWords.names(taken.obligation().parties()));
    }

    @Override
    protected void showPromise() {
        Instant at = logged();
        if (at == null || place.isEmpty()) {
            desk().promise().nothing();
        } else {
            desk().promise().show(services.calls().promised(place.getValue(), at), Optional.empty());
        }
        showOnDuty();
    }

    /** Those on duty when it came in may be sent at once; whoever is alone on duty is. */
    private void showOnDuty() {
        Instant at = logged();
        AreaSummary known = area.getValue();
        AreaId where = known == null ? null : known.id();
        List<EmployeeSummary> onDuty = at == null ? List.of() : services.calls().onDuty(where, at);
        var chosen = sendTo.getValue();
        sendTo.setItems(onDuty);
        sendTo.setValue(
                onDuty.size() == 1
                        ? onDuty
                        : onDuty.stream().filter(chosen::contains).toList());
        sendTo.setHelperText(getTranslation(onDuty.isEmpty() ? "repairs.sendTo.nobody" : "repairs.sendTo.hint"));
    }

    private Optional<AreaSummary> area(String areaNo) {
        return services.customers().areas().stream()
                .filter(each -> each.areaNo().equals(areaNo))
                .findFirst();
    }

    private @Nullable Instant logged() {
        return loggedAt.isEmpty() ? null : services.instant(loggedAt.getValue());
    }

    private static boolean isHotline(@Nullable Source source) {
        return source == Source.HOTLINE_95598 || source == Source.HOTLINE_12345 || source == Source.HOTLINE_12398;
    }
}
