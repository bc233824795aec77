package org.stationportal.repairs.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.TeamId;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.RotateDuty;

/** A month in one go: groups that take turns every few days, by the same hours. */
class RotationDialog extends Dialog {

    private static final int FIRST_GROUPS = 3;

    private final RepairServices services;
    private final TeamId team;
    private final Runnable onDone;
    private final List<EmployeeSummary> people;
    private final List<MultiSelectComboBox<EmployeeSummary>> groups = new ArrayList<>();
    private final Div groupFields = new Div();
    private final DatePicker from = ChinesePickers.date(getTranslation("repairs.roster.firstDay"));
    private final DatePicker until = ChinesePickers.date(getTranslation("repairs.roster.lastDay"));
    private final IntegerField everyDays = new IntegerField(getTranslation("repairs.roster.everyDays"));
    private final TimePicker begins = new TimePicker(getTranslation("repairs.roster.from"));
    private final TimePicker ends = new TimePicker(getTranslation("repairs.roster.until"));

    RotationDialog(RepairServices services, TeamId team, YearMonth month, Runnable onDone) {
        this.services = services;
        this.team = team;
        this.onDone = onDone;
        this.people = services.roster().people(team);
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("repairs.roster.rotate"));
        setWidth("36rem");
        LocalDate tomorrow = services.today().plusDays(1);
        LocalDate first = month.atDay(1).isBefore(tomorrow) ? tomorrow : month.atDay(1);
        from.setValue(first);
        until.setValue(YearMonth.from(first).atEndOfMonth());
        everyDays.setValue(1);
        everyDays.setStepButtonsVisible(true);
        begins.setValue(DutyHours.WHOLE_DAY.from());
        ends.setValue(DutyHours.WHOLE_DAY.until());
        for (TimePicker picker : List.of(begins, ends)) {
            picker.setLocale(Locale.SIMPLIFIED_CHINESE);
            picker.setStep(Duration.ofMinutes(30));
        }
        groupFields.addClassName("sp-stack");
        for (int i = 0; i < FIRST_GROUPS; i++) {
            addGroup();
        }
        List.<HasValidation>of(from, until, everyDays, begins, ends).forEach(each -> each.setManualValidation(true));
        var more = new Button(getTranslation("repairs.roster.addGroup"), VaadinIcon.PLUS.create(), click -> addGroup());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var fields = new Div(from, until, everyDays, begins, ends);
        fields.addClassName("sp-form");
        add(new Paragraph(getTranslation("repairs.roster.rotate.words")), groupFields, more, fields);
        var save = new Button(getTranslation("repairs.roster.rotate.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // what is still being typed counts as well
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private void addGroup() {
        var group = new MultiSelectComboBox<EmployeeSummary>(getTranslation("repairs.roster.group", groups.size() + 1));
        group.setItems(people);
        group.setItemLabelGenerator(each -> each.name() + " · " + each.employeeNo());
        group.setWidthFull();
        group.setManualValidation(true);
        groups.add(group);
        groupFields.add(group);
    }

    private void save() {
        Map<String, HasValidation> fields =
                Map.of("groups", groups.getFirst(), "from", from, "until", until, "everyDays", everyDays, "team", from);
        boolean done = Shown.atFields(
                this,
                fields,
                () -> services.rosterChanges()
                        .rotate(new RotateDuty(
                                team,
                                day("from", from),
                                day("until", until),
                                groups.stream().map(RotationDialog::ids).toList(),
                                Objects.requireNonNullElse(everyDays.getValue(), 0),
                                new DutyHours(
                                        begins.getOptionalValue().orElse(DutyHours.WHOLE_DAY.from()),
                                        ends.getOptionalValue().orElse(DutyHours.WHOLE_DAY.until())))));
        if (done) {
            close();
            Shown.done(getTranslation("repairs.roster.rotate.done"));
            onDone.run();
        }
    }

    private static List<EmployeeId> ids(MultiSelectComboBox<EmployeeSummary> group) {
        return group.getValue().stream().map(EmployeeSummary::id).toList();
    }

    private static LocalDate day(String field, DatePicker picker) {
        return picker.getOptionalValue().orElseThrow(() -> RuleViolation.at(field, "repairs.error.time"));
    }
}
