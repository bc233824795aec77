package org.stationportal.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.organization.Absence;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeSummary;

/** The absences of one person, from the list of people. */
class PersonAbsencesDialog extends Dialog {

    private final EmployeeSummary person;
    private final Absences absences;
    private final AbsenceRows rows;
    private final Runnable after;
    private final Div list = new Div();

    PersonAbsencesDialog(EmployeeSummary person, Absences absences, AbsenceRows rows, Runnable after) {
        this.person = person;
        this.absences = absences;
        this.rows = rows;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("organization.absence.ofPerson", person.name()));
        setWidth("46rem");
        add(list);
        var enter = new Button(
                getTranslation("organization.absences.enter"),
                click -> rows.enter(List.of(person), this::changed).open());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setVisible(absences.mayEnter(person.id()));
        getFooter().add(new Button(getTranslation("base.close"), click -> close()), enter);
        show();
    }

    private void show() {
        List<Absence> some = absences.of(person.id());
        list.removeAll();
        boolean mayChange = absences.mayEnter(person.id());
        some.forEach(absence -> list.add(rows.row(absence, mayChange, this::changed)));
        if (some.isEmpty()) {
            list.add(new EmptyState(getTranslation("organization.absences.person.none")));
        }
    }

    private void changed() {
        show();
        after.run();
    }
}
