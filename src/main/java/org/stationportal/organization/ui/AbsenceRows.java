package org.stationportal.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceState;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Absences as rows: who and when, who stands in, and what can be done about it. */
@Component
class AbsenceRows {

    private final Absences absences;
    private final Employees employees;
    private final AbsenceWords words;
    private final Texts texts;
    private final Clock clock;

    AbsenceRows(Absences absences, Employees employees, AbsenceWords words, Texts texts, Clock clock) {
        this.absences = absences;
        this.employees = employees;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A row with the actions of whoever may change it; {@code after} runs when one of them changed something. */
    Div row(Absence absence, boolean mayChange, Runnable after) {
        Div row = facts(absence);
        AbsenceState state = absence.stateAt(clock.instant());
        boolean open = state == AbsenceState.PLANNED || state == AbsenceState.AWAY;
        var actions = new Div();
        actions.addClassName("sp-row-actions");
        if (open && mayChange) {
            boolean replace = absence.standInAway();
            var main = new Button(
                    text(replace ? "organization.absence.changeStandIn" : "organization.absence.shorten"),
                    click -> (replace ? changeStandIn(absence, after) : shorten(absence, after)).open());
            main.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(main);
        }
        actions.add(more(absence, open && mayChange, after));
        row.add(actions);
        return row;
    }

    /** A row without actions. */
    Div facts(Absence absence) {
        var title = new Div(text(
                "organization.absence.forWhom",
                absence.employeeName(),
                text("organization.absenceKind." + absence.kind().name()) + "  " + words.period(absence)));
        var meta = new Div(text("organization.absence.by", absence.standInName(), absence.enteredBy())
                + (absence.remark().isEmpty() ? "" : " · " + absence.remark()));
        meta.addClassName("sp-row-meta");
        var main = new Div(title, meta);
        main.addClassName("sp-row-main");
        var row = new Div(main);
        row.addClassName("sp-row");
        AbsenceState state = absence.stateAt(clock.instant());
        boolean open = state == AbsenceState.PLANNED || state == AbsenceState.AWAY;
        if (open && absence.standInAway()) {
            row.add(new StateBadge(Tone.AMBER, text("organization.absence.standInAway")));
        }
        row.add(new StateBadge(tone(state), text("organization.absenceState." + state.name())));
        return row;
    }

    /** Enters an absence for one of the people, the first of whom is proposed. */
    Dialog enter(List<EmployeeSummary> people, Runnable after) {
        var station = people.getFirst().station();
        var today = clock.instant().atZone(PortalTime.ZONE).toLocalDate();
        return new EnterAbsenceDialog(absences, people, employees.of(station), words, today, after);
    }

    private MenuBar more(Absence absence, boolean mayChange, Runnable after) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var dots = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        dots.setAriaLabel(text("organization.absence.more"));
        var menu = dots.getSubMenu();
        if (mayChange) {
            // the other one is the button of the row
            if (absence.standInAway()) {
                menu.addItem(
                        text("organization.absence.shorten"),
                        click -> shorten(absence, after).open());
            } else {
                menu.addItem(
                        text("organization.absence.changeStandIn"),
                        click -> changeStandIn(absence, after).open());
            }
            menu.addItem(
                    text("organization.absence.cancel"),
                    click -> cancel(absence, after).open());
        }
        menu.addItem(
                text("organization.absence.history"), click -> history(absence).open());
        return bar;
    }

    private Dialog changeStandIn(Absence absence, Runnable after) {
        return new ChangeStandInDialog(absence, absences, employees, after);
    }

    private Dialog shorten(Absence absence, Runnable after) {
        return new ShortenAbsenceDialog(absence, absences, words, clock, after);
    }

    private Dialog cancel(Absence absence, Runnable after) {
        return new ConfirmWithReason(
                text("organization.absence.cancel"),
                text(
                        "organization.absence.cancel.explanation",
                        absence.employeeName(),
                        words.from(absence.from()),
                        words.until(absence.until())),
                text("organization.absence.cancel"),
                reason -> {
                    absences.cancel(absence.id(), reason);
                    Shown.done(text("organization.absence.cancelled", absence.employeeName()));
                    after.run();
                });
    }

    private Dialog history(Absence absence) {
        var dialog = new Dialog(text("organization.absence.history"));
        dialog.addClassName("sp-dialog");
        dialog.setWidth("30rem");
        var steps = new UnorderedList();
        steps.addClassName("sp-timeline");
        absences.changes(absence.id()).forEach(change -> {
            var when = new Span(Dates.moment(change.at(), clock.instant(), ScreenLocale.get()));
            when.addClassName("sp-row-meta");
            String what = text("organization.absenceChange." + change.kind().name(), words.until(change.until()));
            steps.add(new ListItem(
                    when,
                    new Div(text("organization.absence.history.line", change.actor(), what)
                            + (change.reason().isEmpty() ? "" : " · " + change.reason()))));
        });
        dialog.add(steps);
        dialog.getFooter().add(new Button(text("base.close"), click -> dialog.close()));
        return dialog;
    }

    private static Tone tone(AbsenceState state) {
        return switch (state) {
            case PLANNED, CANCELLED -> Tone.GREY;
            case AWAY -> Tone.BLUE;
            case OVER -> Tone.GREEN;
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, ScreenLocale.get(), arguments);
    }
}
