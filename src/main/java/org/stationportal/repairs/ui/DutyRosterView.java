package org.stationportal.repairs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.MasterDetail;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.TeamSummary;
import org.stationportal.repairs.roster.DutyDay;

/** UC-018: who is on duty when, and when is nobody? A team's month, a week a row; the leader changes a day beside it. */
@Route("duty-roster")
@Menu(title = "repairs.menu.roster", order = 11, icon = "vaadin:calendar-clock")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/repairs.css")
class DutyRosterView extends Main implements HasDynamicTitle {

    private final RepairServices services;
    private final PageHeader header = new PageHeader(getTranslation("repairs.menu.roster"));
    private final Select<TeamSummary> team = new Select<>();
    private final Div gaps = new Div();
    private final RosterMonth month = new RosterMonth(this::open);
    private final MasterDetail page = new MasterDetail(gaps, month);
    private final Button copy;
    private final Button rotate;
    private YearMonth shown;

    DutyRosterView(RepairServices services) {
        this.services = services;
        shown = YearMonth.from(services.today());
        addClassNames("sp-page", "sp-wide");
        List<TeamSummary> teams =
                services.employees().teams(services.currentUser().get().station());
        team.setItems(teams);
        team.setItemLabelGenerator(TeamSummary::name);
        team.setAriaLabel(getTranslation("repairs.roster.team"));
        rotate = new Button(
                getTranslation("repairs.roster.rotate"),
                click -> new RotationDialog(services, team.getValue().id(), shown, this::show).open());
        rotate.addThemeVariants(ButtonVariant.PRIMARY);
        copy = new Button(getTranslation("repairs.roster.copy"), click -> copy());
        header.addActions(team, turn(VaadinIcon.ANGLE_LEFT, -1), turn(VaadinIcon.ANGLE_RIGHT, 1), copy, rotate);
        gaps.addClassName("repairs-gaps");
        add(header, page);
        team.addValueChangeListener(change -> show());
        var mine = services.currentUser().get().teams();
        teams.stream()
                .filter(each -> mine.contains(each.id()))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .ifPresent(team::setValue);
    }

    private Button turn(VaadinIcon icon, int months) {
        var button = new Button(icon.create(), click -> {
            shown = shown.plusMonths(months);
            show();
        });
        button.setAriaLabel(getTranslation(months < 0 ? "repairs.roster.before" : "repairs.roster.after"));
        return button;
    }

    private void show() {
        page.closeDetail();
        var id = team.getValue().id();
        boolean keeps = services.roster().mayKeep(id);
        copy.setVisible(keeps);
        rotate.setVisible(keeps);
        header.setHeading(getTranslation("repairs.menu.roster") + " · " + Dates.month(shown, getLocale()));
        List<DutyDay> days = services.roster().month(id, shown);
        header.setSubtitle(getTranslation(
                "repairs.roster.summary",
                days.stream().filter(day -> !day.people().isEmpty()).count(),
                days.size()));
        gaps.removeAll();
        gaps.add(GapWords.badges(
                services.roster().gaps(id, shown), services.clock().instant()));
        month.show(days, services.today());
    }

    private void open(DutyDay day) {
        page.showDetail(new DutyDayPanel(services, team.getValue().id(), day, this::show, page::closeDetail));
    }

    private void copy() {
        Shown.asNotice(this, () -> {
            int copied = services.rosterChanges().copyLastMonth(team.getValue().id(), shown);
            Shown.done(getTranslation("repairs.roster.copy.done", copied));
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("repairs.menu.roster") + " · " + getTranslation("base.portal");
    }
}
