package org.stationportal.repairs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.DutyTurn;

/** One person on duty with his hours; an end that is not after the beginning is on the next day. */
class TurnRow extends Div {

    private final ComboBox<EmployeeSummary> person = new ComboBox<>(getTranslation("repairs.roster.person"));
    private final TimePicker from = time("repairs.roster.from");
    private final TimePicker until = time("repairs.roster.until");

    TurnRow(List<EmployeeSummary> people, DutyHours hours, Consumer<TurnRow> onRemove) {
        addClassName("repairs-turn");
        person.setItems(people);
        person.setItemLabelGenerator(each -> each.name() + " · " + each.employeeNo());
        from.setValue(hours.from());
        until.setValue(hours.until());
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("repairs.roster.remove"));
        var times = new Div(from, until);
        times.addClassName("sp-line");
        add(person, remove, times);
    }

    void choose(EmployeeSummary chosen) {
        person.setValue(chosen);
    }

    /** Empty while nobody is chosen. */
    Optional<DutyTurn> turn() {
        return person.getOptionalValue()
                .map(chosen -> new DutyTurn(chosen.id(), new DutyHours(orMorning(from), orMorning(until))));
    }

    private TimePicker time(String key) {
        var picker = new TimePicker(getTranslation(key));
        picker.setLocale(Locale.SIMPLIFIED_CHINESE);
        picker.setStep(Duration.ofMinutes(30));
        return picker;
    }

    private static LocalTime orMorning(TimePicker picker) {
        return picker.getOptionalValue().orElse(DutyHours.WHOLE_DAY.from());
    }
}
