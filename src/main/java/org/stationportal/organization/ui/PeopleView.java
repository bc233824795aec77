package org.stationportal.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceState;
import org.stationportal.organization.Absences;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;

/** Who works here, in which team, with which posts today. */
@Route("admin/people")
@Menu(title = "organization.people", order = 90, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main implements HasDynamicTitle {

    private final Employees employees;
    private final Absences absences;
    private final AbsenceRows absenceRows;
    private final AbsenceWords words;
    private final Clock clock;
    private final StationId station;
    private Map<EmployeeId, Absence> away = Map.of();
    private final PageHeader header = new PageHeader(getTranslation("organization.people"));
    private final TextField search = new TextField();
    private final Div list = new Div();

    PeopleView(
            Employees employees,
            Absences absences,
            AbsenceRows absenceRows,
            AbsenceWords words,
            CurrentUser currentUser,
            Clock clock) {
        this.employees = employees;
        this.absences = absences;
        this.absenceRows = absenceRows;
        this.words = words;
        this.clock = clock;
        this.station = currentUser.get().station();
        addClassName("sp-page");
        list.addClassName("sp-stack");

        var add = new Button(getTranslation("organization.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header.addActions(add);

        search.setPlaceholder(getTranslation("organization.search"));
        search.setAriaLabel(getTranslation("organization.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidth("22rem");
        search.setMaxWidth("100%");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        add(header, search, list);
        show();
    }

    private void show() {
        List<EmployeeSummary> people = employees.of(station);
        away = absences.current(station).stream()
                .filter(absence -> absence.stateAt(clock.instant()) == AbsenceState.AWAY)
                .collect(Collectors.toMap(Absence::employee, Function.identity()));
        header.setSubtitle(getTranslation("organization.people.count", people.size()));
        var byTeam = people.stream()
                .filter(this::matches)
                .collect(Collectors.groupingBy(EmployeeSummary::teamName, LinkedHashMap::new, Collectors.toList()));
        list.removeAll();
        byTeam.forEach((team, members) -> list.add(section(team, members)));
        if (byTeam.isEmpty()) {
            var empty = people.isEmpty()
                    ? new EmptyState(getTranslation("organization.people.none"))
                    : new EmptyState(getTranslation("organization.people.noMatch"));
            empty.addClassName("sp-card");
            list.add(empty);
        }
    }

    private boolean matches(EmployeeSummary person) {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (person.employeeNo() + " " + person.name() + " " + person.teamName() + " " + posts(person))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private Component section(String team, List<EmployeeSummary> members) {
        var title = new H2(team.isEmpty() ? getTranslation("organization.noTeam") : team);
        title.addClassName("sp-section-title");
        var count = new Span(Integer.toString(members.size()));
        count.addClassName("sp-count");
        title.add(count);
        var card = new Section(title);
        card.addClassName("sp-card");
        members.forEach(person -> card.add(row(person)));
        return card;
    }

    private Component row(EmployeeSummary person) {
        var number = new Span(person.employeeNo());
        number.addClassName("sp-row-meta");
        var name = new Div(new Span(person.name()), new Span(" "), number);
        var posts = new Div(posts(person));
        posts.addClassName("sp-row-meta");
        var main = new Div(name, posts);
        main.addClassName("sp-row-main");
        var leave = new Button(
                getTranslation("organization.absences.open"),
                click -> new PersonAbsencesDialog(person, absences, absenceRows, this::show).open());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("organization.absence.ofPerson", person.name()));
        var row = new Div(main, state(person), leave);
        row.addClassName("sp-row");
        return row;
    }

    private StateBadge state(EmployeeSummary person) {
        Absence absence = away.get(person.id());
        if (absence != null) {
            return new StateBadge(
                    Tone.BLUE,
                    getTranslation("organization.absences.badge", words.until(absence.until()), absence.standInName()));
        }
        boolean placed = !person.posts().isEmpty();
        return new StateBadge(
                placed ? Tone.GREEN : Tone.GREY,
                getTranslation(placed ? "organization.state.active" : "organization.state.withoutPost"));
    }

    private String posts(EmployeeSummary person) {
        return person.posts().isEmpty()
                ? getTranslation("organization.noPost")
                : person.posts().stream()
                        .sorted()
                        .map(post -> getTranslation("organization.post." + post.name()))
                        .collect(Collectors.joining(getTranslation("organization.comma")));
    }

    private void add() {
        new NewEmployeeDialog(employees, station, clock, this::show).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.people") + " · " + getTranslation("base.portal");
    }
}
