package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Unheard;
import org.stationportal.reminders.UnheardNotice;

/** Telling in person 当面告知 and its two signatures: the leader's button, the recipient's, and that of a second witness. */
@org.springframework.stereotype.Component
class TellingDialogs {

    private final Notices notices;
    private final Unheard unheard;
    private final Obligations obligations;
    private final Employees employees;
    private final ObligationWords words;
    private final TimeWords time;
    private final CurrentUser currentUser;

    TellingDialogs(
            Notices notices,
            Unheard unheard,
            Obligations obligations,
            Employees employees,
            ObligationWords words,
            TimeWords time,
            CurrentUser currentUser) {
        this.notices = notices;
        this.unheard = unheard;
        this.obligations = obligations;
        this.employees = employees;
        this.words = words;
        this.time = time;
        this.currentUser = currentUser;
    }

    /** Those of an obligation whom nothing has reached yet, and whom the one signed in may tell. */
    List<UnheardNotice> unheardOf(ObligationId obligation) {
        return unheard.of(obligation).stream()
                .filter(one -> !currentUser.get().is(one.person()))
                .toList();
    }

    /** The button that opens the dialog. */
    Button tell(UnheardNotice notice, Component owner, Runnable after) {
        String key = notice.toldAt().isPresent() ? "reminders.tell.finish" : "reminders.tell";
        var button = new Button(owner.getTranslation(key), click -> open(notice, after));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(UnheardNotice notice, Runnable after) {
        Locale locale = ScreenLocale.get();
        ObligationSummary obligation =
                obligations.all(List.of(notice.obligation())).getFirst();
        List<EmployeeSummary> witnesses = employees.of(currentUser.get().station()).stream()
                .filter(e ->
                        !e.id().equals(notice.person()) && !currentUser.get().is(e.id()))
                .toList();
        var said = List.of(
                words.what(obligation, locale),
                time.left(obligation, locale) + " · " + time.due(obligation, locale),
                obligation.assessed() ? words.cost(obligation, locale) : "");
        new TellDialog(notice, said, witnesses, notices, after).open();
    }

    /** What the one signed in can sign: his own telling, or as a second witness that somebody refused to. */
    Optional<Component> signature(NoticeDetails notice, Component owner, Runnable after) {
        if (!notice.awaitsSignature()) {
            return Optional.empty();
        }
        if (currentUser.get().is(notice.recipient())) {
            var sign = new Button(owner.getTranslation("reminders.sign"), click -> {
                if (Shown.asNotice(owner, () -> notices.sign(notice.id()))) {
                    Shown.done(owner.getTranslation("reminders.sign.done"));
                    after.run();
                }
            });
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            return Optional.of(sign);
        }
        boolean toldByMe =
                notice.told().filter(told -> currentUser.get().is(told.by())).isPresent();
        if (toldByMe) {
            return Optional.empty();
        }
        return Optional.of(new Button(
                owner.getTranslation("reminders.witness"), click -> new WitnessDialog(notice, notices, after).open()));
    }
}
