package org.stationportal.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceState;
import org.stationportal.organization.Absences;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/** Am I away, who stands in for me, and for whom do I? For leaders also who else is away. */
@Route("absences")
@Menu(title = "organization.absences", order = 8, icon = "vaadin:user-clock")
@RolesAllowed("EMPLOYEE")
class AbsencesView extends Main implements HasDynamicTitle {

    private final Absences absences;
    private final AbsenceRows rows;
    private final AbsenceWords words;
    private final SignedIn self;
    private final Clock clock;
    private final PageHeader header = new PageHeader("");
    private final Div content = new Div();

    AbsencesView(Absences absences, AbsenceRows rows, AbsenceWords words, CurrentUser currentUser, Clock clock) {
        this.absences = absences;
        this.rows = rows;
        this.words = words;
        this.self = currentUser.get();
        this.clock = clock;
        addClassName("sp-page");
        content.addClassName("sp-stack");
        var enter = new Button(
                getTranslation("organization.absences.enter"),
                VaadinIcon.PLUS.create(),
                click -> rows.enter(absences.people(), this::show).open());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        header.addActions(enter);
        add(header, content);
        show();
    }

    private void show() {
        List<Absence> mine = absences.of(self.person());
        List<Absence> covered = absences.coveredByMe();
        answer(mine, covered);
        content.removeAll();
        section("organization.absences.mine", mine, absence -> rows.row(absence, true, this::show));
        if (mine.isEmpty()) {
            content.add(empty("organization.absences.mine.none"));
        }
        section("organization.absences.covered", covered, rows::facts);
        var whom = absences.people().stream().map(EmployeeSummary::id).collect(Collectors.toSet());
        List<Absence> others = absences.current(self.station()).stream()
                .filter(absence -> !self.is(absence.employee()))
                .toList();
        section(
                "organization.absences.others",
                others,
                absence -> rows.row(absence, whom.contains(absence.employee()), this::show));
        if (others.isEmpty() && whom.size() > 1) {
            content.add(empty("organization.absences.others.none"));
        }
    }

    /** At the top left: away or not, until when, and whose reminders come here too. */
    private void answer(List<Absence> mine, List<Absence> covered) {
        Instant now = clock.instant();
        Optional<Absence> away = inState(mine, AbsenceState.AWAY, now);
        header.setHeading(
                away.map(a -> getTranslation("organization.absences.away", words.until(a.until()), a.standInName()))
                        .orElse(getTranslation("organization.absences.here")));
        String duty = covered.stream()
                .filter(a -> a.stateAt(now) == AbsenceState.AWAY)
                .map(Absence::employeeName)
                .collect(Collectors.joining(getTranslation("organization.comma")));
        String next = inState(mine.reversed(), AbsenceState.PLANNED, now)
                .map(a -> getTranslation("organization.absences.next", words.from(a.from()), a.standInName()))
                .orElse("");
        header.setSubtitle(duty.isEmpty() ? next : getTranslation("organization.absences.duty", duty));
    }

    private static Optional<Absence> inState(List<Absence> some, AbsenceState state, Instant now) {
        return some.stream().filter(a -> a.stateAt(now) == state).findFirst();
    }

    private void section(String titleKey, List<Absence> some, Function<Absence, Div> row) {
        if (some.isEmpty()) {
            return;
        }
        var title = new H2(getTranslation(titleKey));
        title.addClassName("sp-section-title");
        var count = new Span(Integer.toString(some.size()));
        count.addClassName("sp-count");
        title.add(count);
        var card = new Section(title);
        card.addClassName("sp-card");
        some.forEach(absence -> card.add(row.apply(absence)));
        content.add(card);
    }

    private EmptyState empty(String key) {
        var empty = new EmptyState(getTranslation(key));
        empty.addClassName("sp-card");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.absences") + " · " + getTranslation("base.portal");
    }
}
