package org.stationportal.calendar.ui;

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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.calendar.ShiftAssignment;
import org.stationportal.calendar.ShiftPlan;
import org.stationportal.calendar.Shifts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** Who works by which hours? The shifts of the station, and the people who work by them. */
@Route("shifts")
@Menu(title = "calendar.shift.menu", order = 12, icon = "vaadin:clock")
@RolesAllowed({"ADMINISTRATOR", "BUSINESS_TEAM_LEADER", "READING_TEAM_LEADER", "STATION_HEAD", "DEPUTY_HEAD"})
class ShiftsView extends Main implements HasDynamicTitle {

    private final Shifts shifts;
    private final Clock clock;
    private final boolean makesPlans;
    private final PageHeader header = new PageHeader(getTranslation("calendar.shift.menu"));
    private final Div content = new Div();
    private final Button assign =
            new Button(getTranslation("calendar.shift.assign"), VaadinIcon.PLUS.create(), click -> assign());

    ShiftsView(Shifts shifts, CurrentUser currentUser, Clock clock) {
        this.shifts = shifts;
        this.clock = clock;
        this.makesPlans = currentUser.get().holds(Post.ADMINISTRATOR);
        addClassName("sp-page");
        content.addClassName("sp-stack");
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        var make = new Button(
                getTranslation("calendar.shift.new"),
                click -> new ShiftPlanDialog(shifts, null, today(), this::show).open());
        make.setVisible(makesPlans);
        header.addActions(make, assign);
        add(header, content);
        show();
    }

    private void show() {
        List<ShiftPlan> plans = shifts.plans();
        List<ShiftAssignment> assignments = shifts.assignments();
        var assignable = shifts.people().stream().map(EmployeeSummary::id).collect(Collectors.toSet());
        header.setSubtitle(getTranslation(
                "calendar.shift.summary",
                assignments.stream().filter(each -> each.covers(today())).count()));
        assign.setVisible(!plans.isEmpty() && !assignable.isEmpty());
        content.removeAll();
        var people = card("calendar.shift.assignments");
        assignments.forEach(each -> people.add(row(each, assignable.contains(each.employee()))));
        if (assignments.isEmpty()) {
            people.add(new EmptyState(getTranslation("calendar.shift.assignments.none")));
        }
        var hours = card("calendar.shift.plans");
        plans.forEach(plan -> hours.add(row(plan, assignments)));
        if (plans.isEmpty()) {
            hours.add(new EmptyState(
                    getTranslation(makesPlans ? "calendar.shift.plans.none" : "calendar.shift.plans.noneForLeader")));
        }
        if (!plans.isEmpty()) {
            content.add(people);
        }
        content.add(hours);
    }

    private Div row(ShiftAssignment assignment, boolean mayEnd) {
        Div row = row(assignment.employeeName() + " · " + assignment.plan().name(), period(assignment));
        boolean now = assignment.covers(today());
        row.add(new StateBadge(
                now ? Tone.BLUE : Tone.GREY, getTranslation(now ? "calendar.shift.now" : "calendar.shift.later")));
        if (mayEnd) {
            row.add(action(
                    "calendar.shift.end", () -> new EndShiftDialog(shifts, assignment, today(), this::show).open()));
        }
        return row;
    }

    private Div row(ShiftPlan plan, List<ShiftAssignment> assignments) {
        long people = assignments.stream()
                .filter(each -> each.plan().id().equals(plan.id()))
                .map(ShiftAssignment::employee)
                .distinct()
                .count();
        Div row =
                row(plan.name() + "  " + ShiftHours.of(plan.hours()), getTranslation("calendar.shift.people", people));
        row.add(new StateBadge(
                Tone.GREY,
                getTranslation(plan.everyDay() ? "calendar.shift.everyDay.badge" : "calendar.shift.workdays.badge")));
        if (makesPlans) {
            row.add(
                    action(
                            "calendar.shift.change",
                            () -> new ShiftPlanDialog(shifts, plan, today(), this::show).open()),
                    action("calendar.shift.retire", () -> retire(plan)));
        }
        return row;
    }

    private String period(ShiftAssignment assignment) {
        String first = Dates.day(assignment.from(), today(), getLocale());
        return assignment
                .until()
                .map(end -> getTranslation(
                        "calendar.shift.period", first, Dates.day(end.minusDays(1), today(), getLocale())))
                .orElse(getTranslation("calendar.shift.openEnd", first));
    }

    private void retire(ShiftPlan plan) {
        if (Shown.asNotice(this, () -> shifts.endPlan(plan.id()))) {
            Shown.done(getTranslation("calendar.shift.retired", plan.name()));
            show();
        }
    }

    private void assign() {
        new AssignShiftDialog(shifts, shifts.plans(), today(), this::show).open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    private Button action(String key, Runnable what) {
        var button = new Button(getTranslation(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Section card(String titleKey) {
        var title = new H2(getTranslation(titleKey));
        title.addClassName("sp-section-title");
        var card = new Section(title);
        card.addClassName("sp-card");
        return card;
    }

    private static Div row(String what, String more) {
        var meta = new Div(more);
        meta.addClassName("sp-row-meta");
        var main = new Div(new Span(what), meta);
        main.addClassName("sp-row-main");
        var row = new Div(main);
        row.addClassName("sp-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.shift.menu") + " · " + getTranslation("base.portal");
    }
}
