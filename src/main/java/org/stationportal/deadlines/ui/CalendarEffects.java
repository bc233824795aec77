package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.calendar.ui.ChangeEffects;
import org.stationportal.deadlines.CalendarEffect;
import org.stationportal.deadlines.Recomputations;
import org.stationportal.deadlines.WhatIf;

/** The deadlines that a change of the calendar would move, and the recomputation after it. */
@org.springframework.stereotype.Component
class CalendarEffects implements ChangeEffects {

    private final WhatIf whatIf;
    private final Recomputations recomputations;
    private final TimeWords time;

    CalendarEffects(WhatIf whatIf, Recomputations recomputations, TimeWords time) {
        this.whatIf = whatIf;
        this.recomputations = recomputations;
        this.time = time;
    }

    @Override
    public Component of(WorkingTime hypothetical) {
        CalendarEffect effect = whatIf.calendar(hypothetical);
        var list = new EffectList(time);
        int moved = effect.earlier() + effect.later();
        list.answer(
                moved == 0
                        ? text("deadlines.effect.calendar.nothing", effect.considered())
                        : text("deadlines.effect.calendar.moved", effect.considered(), moved));
        if (moved > 0) {
            list.sentence(text("deadlines.effect.directions", effect.earlier(), effect.later()));
        }
        if (effect.kept() > 0) {
            list.sentence(text("deadlines.effect.keptCount", effect.kept()));
        }
        if (effect.breachesAverted() > 0) {
            list.sentence(text("deadlines.effect.avertedCount", effect.breachesAverted()));
        }
        return list.moved(effect.examples()).remark(text("deadlines.effect.background"));
    }

    @Override
    public Component progress() {
        var progress = new RecomputationProgress(time);
        Refreshing.keep(progress, () -> progress.show(recomputations.latest()));
        return progress;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
