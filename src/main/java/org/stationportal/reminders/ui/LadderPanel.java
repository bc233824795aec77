package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.function.Supplier;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ConfirmChange;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ui.EffectList;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.LadderEffect;
import org.stationportal.reminders.Ladders;

/** A ladder beside its preview: in words, then as a form; before it is saved, what it would change for what is open. */
final class LadderPanel extends Div {

    private final Ladders ladders;
    private final TimeWords time;
    private final Texts texts;
    private final Clause clause;
    private final Ladder.Family family;
    private final int sample;
    private final Instant now;

    LadderPanel(
            Ladders ladders,
            TimeWords time,
            Texts texts,
            Clause clause,
            Ladder.Family family,
            int sample,
            Instant now) {
        this.ladders = ladders;
        this.time = time;
        this.texts = texts;
        this.clause = clause;
        this.family = family;
        this.sample = sample;
        this.now = now;
        addClassName("engine-ladder");
        show();
    }

    private void show() {
        Ladder ladder = ladders.of(clause.code(), family);
        Ladder standard = Ladder.standard(family);
        var change = new Button(getTranslation("reminders.ladder.change"), click -> edit(ladder));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var restore = new Button(
                getTranslation("reminders.ladder.restore"),
                click -> review(
                        getTranslation("reminders.ladder.restore"),
                        standard,
                        () -> Shown.asNotice(
                                this, () -> save(standard, LadderPreview.budget(family, LadderSample.usual(family))))));
        restore.setVisible(!ladder.equals(standard));
        removeAll();
        add(new LadderCard(ladder, change, restore), preview(() -> ladder));
    }

    private void edit(Ladder ladder) {
        var form = new LadderForm(ladder);
        LadderPreview preview = preview(form::entered);
        form.onChange(preview::show);
        form.onBack(this::show);
        form.onSave(preview.fields(), () -> {
            Ladder entered = form.entered();
            Budget budget = preview.budget();
            // what is refused is refused before anybody reads what it would change
            ladders.check(entered, budget);
            review(
                    getTranslation("reminders.ladder.review"),
                    entered,
                    () -> form.attempt(preview.fields(), () -> save(entered, budget)));
        });
        removeAll();
        add(form, preview);
    }

    private LadderPreview preview(Supplier<Ladder> ladder) {
        return new LadderPreview(ladders, time, texts, family, sample, now, ladder);
    }

    private void review(String title, Ladder ladder, Runnable save) {
        new ConfirmChange(title, describe(ladders.whatIf(clause.code(), ladder)), save).open();
    }

    private void save(Ladder ladder, Budget budget) {
        ladders.change(clause.code(), ladder, budget);
        show();
        Shown.done(getTranslation("reminders.ladder.saved", clause.code()));
    }

    private EffectList describe(LadderEffect effect) {
        var list = new EffectList(time);
        list.answer(
                effect.changed() == 0
                        ? getTranslation("reminders.ladder.effect.nothing", effect.considered())
                        : getTranslation("reminders.ladder.effect", effect.considered(), effect.changed()));
        if (effect.changed() > 0) {
            list.sentence(getTranslation("reminders.ladder.effect.directions", effect.earlier(), effect.later()));
        }
        if (effect.atOnce() > 0) {
            list.sentence(getTranslation("reminders.ladder.effect.atOnce", effect.atOnce()));
        }
        list.remark(getTranslation("reminders.ladder.effect.remark"));
        if (!effect.examples().isEmpty()) {
            Div rows = list.rows(effect.examples().size());
            effect.examples()
                    .forEach(example -> rows.add(
                            list.row(example.obligation(), example.next(), example.newNext(), badge(example))));
            list.add(rows);
        }
        return list;
    }

    private StateBadge badge(LadderEffect.Example example) {
        if (example.newNext().isEmpty()) {
            return new StateBadge(Tone.GREY, getTranslation("reminders.ladder.effect.silent"));
        }
        boolean earlier = example.next()
                .map(next -> example.newNext().get().isBefore(next))
                .orElse(true);
        return earlier
                ? new StateBadge(Tone.AMBER, getTranslation("reminders.ladder.effect.earlier"))
                : new StateBadge(Tone.BLUE, getTranslation("reminders.ladder.effect.later"));
    }
}
