package org.stationportal.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Absence;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** From now on somebody else stands in. */
class ChangeStandInDialog extends Dialog {

    ChangeStandInDialog(Absence absence, Absences absences, Employees employees, Runnable after) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("organization.absence.changeStandIn"));
        setWidth("26rem");
        EmployeeSummary person = employees.get(absence.employee());
        var standIn = new StandInField(employees.of(person.station()).stream()
                .filter(each -> !each.id().equals(absence.standIn()))
                .toList());
        standIn.offerFor(person, Optional.empty());
        standIn.setWidthFull();
        standIn.setAutofocus(true);
        add(standIn);
        var save = new Button(getTranslation("base.save"), click -> {
            boolean done = Shown.atFields(
                    this, Map.of("standIn", standIn), () -> absences.changeStandIn(absence.id(), standIn.chosen()));
            if (done) {
                Shown.done(getTranslation(
                        "organization.absence.standInChanged",
                        standIn.getValue().name()));
                close();
                after.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }
}
