package org.stationportal.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/** Chooses who stands in: the colleagues, those of the same team first, found by name or team. */
class StandInField extends ComboBox<EmployeeSummary> {

    private final List<EmployeeSummary> colleagues;

    StandInField(List<EmployeeSummary> colleagues) {
        this.colleagues = colleagues;
        setLabel(getTranslation("organization.absence.standIn"));
        setHelperText(getTranslation("organization.absence.standIn.hint"));
        setItemLabelGenerator(person -> person.name() + " · " + person.teamName());
        setManualValidation(true);
    }

    /** Offers the colleagues of the person and proposes the one who stood in last. */
    void offerFor(EmployeeSummary person, Optional<EmployeeId> last) {
        setItems(colleagues.stream()
                .filter(each -> !each.id().equals(person.id()))
                .sorted(Comparator.comparing(
                        (EmployeeSummary each) -> !each.team().equals(person.team())))
                .toList());
        setValue(null);
        colleagues.stream()
                .filter(each ->
                        last.filter(each.id()::equals).isPresent() && !each.id().equals(person.id()))
                .findFirst()
                .ifPresent(this::setValue);
    }

    EmployeeId chosen() {
        return getOptionalValue()
                .map(EmployeeSummary::id)
                .orElseThrow(() -> RuleViolation.at("standIn", "organization.error.absence.standIn"));
    }
}
