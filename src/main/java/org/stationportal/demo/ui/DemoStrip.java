package org.stationportal.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.stationportal.base.Incident;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.calendar.Calendars;
import org.stationportal.demo.DemoTime;
import org.stationportal.demo.Played;

/** Says that this is the demo and what time it is there, and moves that time. */
@StyleSheet("context://css/demo.css")
final class DemoStrip extends Div {

    private final DemoTime time;
    private final Calendars calendars;
    private final DemoStrips strips;
    private final Texts texts;
    private final Span clock = new Span();
    private final Span result = new Span();
    private final Checkbox outage = new Checkbox(getTranslation("demo.outage"));
    private final List<Button> buttons;

    DemoStrip(DemoTime time, Calendars calendars, Texts texts, DemoStrips strips) {
        this.time = time;
        this.calendars = calendars;
        this.texts = texts;
        this.strips = strips;
        addClassName("sp-demo");
        var mark = new Span(getTranslation("demo.mark"));
        mark.addClassName("sp-demo-mark");
        clock.addClassName("sp-demo-clock");
        result.getElement().setAttribute("role", "status");
        outage.setTooltipText(getTranslation("demo.outage.detail"));
        buttons = List.of(
                button("demo.nextDue", time::nextDue),
                button("demo.hour", () -> time.present().plus(Duration.ofHours(1))),
                button("demo.nextMorning", this::nextMorning),
                button("demo.workingDay", this::sameTimeNextWorkingDay),
                new Button(
                        getTranslation("demo.until"),
                        click -> new UntilDialog(time.present(), to -> move(() -> to)).open()));
        add(mark, clock);
        add(buttons.toArray(Button[]::new));
        add(outage, result);
        clock.setText(words(time.present(), getLocale()));
    }

    /** From any thread. */
    void showTime() {
        getUI().ifPresent(ui -> ui.access(() -> clock.setText(words(time.present(), ui.getLocale()))));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        strips.add(this);
        clock.setText(words(time.present(), getLocale()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        strips.remove(this);
    }

    private Button button(String key, Supplier<Instant> to) {
        return new Button(getTranslation(key), click -> move(to));
    }

    /** In the background: playing a month takes a while, and nobody has to wait for it. */
    private void move(Supplier<Instant> to) {
        UI ui = getUI().orElseThrow();
        boolean jump = outage.getValue();
        buttons.forEach(button -> button.setEnabled(false));
        result.setText(getTranslation("demo.playing"));
        Thread.ofVirtual().name("demo-time").start(() -> {
            String text = outcome(to, jump, ui);
            ui.access(() -> {
                buttons.forEach(button -> button.setEnabled(true));
                result.setText(text);
                ui.refreshCurrentRoute(false);
            });
            strips.tick();
        });
    }

    private String outcome(Supplier<Instant> to, boolean jump, UI ui) {
        Locale locale = ui.getLocale();
        try {
            Played played = jump ? time.outage(to.get()) : time.advance(to.get(), new Progress(ui, locale)::show);
            return texts.getTranslation(
                    jump ? "demo.result.outage" : "demo.result.advanced",
                    locale,
                    Dates.moment(played.to(), time.present(), locale),
                    played.notified(),
                    played.breached());
        } catch (RuleViolation violation) {
            return texts.of(violation, locale);
        } catch (RuntimeException fault) {
            return texts.getTranslation(
                    "demo.failed", locale, Incident.of(fault).number());
        }
    }

    private Instant nextMorning() {
        var working = calendars.current();
        return working.opening(working.calendar().next(LocalDate.ofInstant(time.present(), PortalTime.ZONE)));
    }

    private Instant sameTimeNextWorkingDay() {
        ZonedDateTime present = time.present().atZone(PortalTime.ZONE);
        return present.with(calendars.current().calendar().next(present.toLocalDate()))
                .toInstant();
    }

    private String words(Instant instant, Locale locale) {
        String year = String.valueOf(instant.atZone(PortalTime.ZONE).getYear());
        return texts.getTranslation("demo.clock", locale, year, Dates.moment(instant, instant, locale));
    }

    /** Shows the instants that are played, some of them: a browser need not see a thousand. */
    private final class Progress {

        private static final long MILLIS = 250;

        private final UI ui;
        private final Locale locale;
        private long shown = System.nanoTime();

        Progress(UI ui, Locale locale) {
            this.ui = ui;
            this.locale = locale;
        }

        void show(Instant instant) {
            if (Duration.ofNanos(System.nanoTime() - shown).toMillis() >= MILLIS) {
                shown = System.nanoTime();
                ui.access(() -> clock.setText(words(instant, locale)));
            }
        }
    }
}
