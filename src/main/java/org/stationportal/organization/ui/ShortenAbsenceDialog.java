package org.stationportal.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceState;
import org.stationportal.organization.Absences;

/** Back earlier than entered: up to which half of which day, or now. */
class ShortenAbsenceDialog extends Dialog {

    private final Absence absence;
    private final Absences absences;
    private final AbsenceWords words;
    private final Runnable after;
    private final HalfDayField until;

    ShortenAbsenceDialog(Absence absence, Absences absences, AbsenceWords words, Clock clock, Runnable after) {
        this.absence = absence;
        this.absences = absences;
        this.words = words;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("organization.absence.shorten"));
        setWidth("28rem");
        Instant now = clock.instant();
        Instant proposed = absence.from().isAfter(now) ? absence.from() : now;
        until = new HalfDayField(
                getTranslation("organization.absence.until"),
                getTranslation("organization.absence.untilHalf"),
                LocalDate.ofInstant(proposed, PortalTime.ZONE),
                Half.AFTERNOON);
        var form = new Div(new Paragraph(getTranslation("organization.absence.shorten.explanation")), until);
        form.addClassName("sp-stack");
        add(form);
        var save = new Button(getTranslation("base.save"), click -> shorten(() -> until.end("until")));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var backNow = new Button(getTranslation("organization.absence.backNow"), click -> shorten(clock::instant));
        backNow.setVisible(absence.stateAt(now) == AbsenceState.AWAY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), backNow, save);
    }

    private void shorten(Supplier<Instant> end) {
        boolean done = Shown.atFields(this, Map.of("until", until.day()), () -> {
            Instant chosen = end.get();
            absences.shorten(absence.id(), chosen);
            Shown.done(getTranslation("organization.absence.shortened", absence.employeeName(), words.until(chosen)));
        });
        if (done) {
            close();
            after.run();
        }
    }
}
