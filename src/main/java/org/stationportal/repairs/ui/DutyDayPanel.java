package org.stationportal.repairs.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.SidePanel;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.TeamId;
import org.stationportal.repairs.roster.ChangeDutyDay;
import org.stationportal.repairs.roster.DutyDay;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.DutyTurn;
import org.stationportal.repairs.roster.DutyVersion;

/** A day of the roster: who is on duty, changed by the leader, and who changed it when. */
class DutyDayPanel extends SidePanel {

    private final RepairServices services;
    private final TeamId team;
    private final DutyDay day;
    private final Runnable onSaved;
    private final List<EmployeeSummary> people;
    private final List<TurnRow> rows = new ArrayList<>();
    private final Div turns = new Div();
    private final TextArea reason = new TextArea(getTranslation("base.reason"));

    DutyDayPanel(RepairServices services, TeamId team, DutyDay day, Runnable onSaved, Runnable onClose) {
        super(
                Dates.day(
                        day.day(),
                        services.today(),
                        com.vaadin.flow.component.UI.getCurrent().getLocale()),
                onClose);
        this.services = services;
        this.team = team;
        this.day = day;
        this.onSaved = onSaved;
        this.people = services.roster().people(team);
        if (services.roster().mayKeep(team)) {
            edit();
        } else {
            addContent(new Paragraph(words(day.people())));
        }
        List<DutyVersion> history = services.roster().history(team, day.day());
        if (!history.isEmpty()) {
            addContent(new H2(getTranslation("repairs.roster.history")), timeline(history));
        }
    }

    private void edit() {
        turns.addClassName("sp-stack");
        day.people()
                .forEach(person -> people.stream()
                        .filter(each -> each.id().equals(person.employee()))
                        .findFirst()
                        .ifPresent(known -> add(person.hours()).choose(known)));
        if (rows.isEmpty()) {
            add(DutyHours.WHOLE_DAY);
        }
        var more = new Button(
                getTranslation("repairs.roster.add"), VaadinIcon.PLUS.create(), click -> add(DutyHours.WHOLE_DAY));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        reason.setWidthFull();
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setHelperText(getTranslation("repairs.roster.reason.hint"));
        addContent(turns, more, reason);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // what is still being typed counts as well
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        addActions(save);
    }

    private TurnRow add(DutyHours hours) {
        var row = new TurnRow(people, hours, removed -> {
            rows.remove(removed);
            turns.remove(removed);
        });
        rows.add(row);
        turns.add(row);
        return row;
    }

    private void save() {
        List<DutyTurn> entered =
                rows.stream().map(TurnRow::turn).flatMap(Optional::stream).toList();
        boolean saved = Shown.atFields(
                this,
                Map.<String, HasValidation>of("reason", reason),
                () -> services.rosterChanges()
                        .change(new ChangeDutyDay(team, day.day(), day.version(), entered, reason.getValue())));
        if (saved) {
            Shown.done(getTranslation("repairs.roster.saved"));
            onSaved.run();
        }
    }

    private OrderedList timeline(List<DutyVersion> history) {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        history.forEach(version -> list.add(new ListItem(
                new Div(getTranslation(
                        "repairs.roster.version",
                        services.time().moment(version.changedAt(), getLocale()),
                        version.changedBy(),
                        words(version.people()))),
                new Div(version.reason()))));
        return list;
    }

    private String words(List<DutyDay.Person> onDuty) {
        return onDuty.isEmpty()
                ? getTranslation("repairs.roster.nobody")
                : onDuty.stream()
                        .map(person -> person.name() + " " + person.hours())
                        .collect(Collectors.joining("、"));
    }
}
