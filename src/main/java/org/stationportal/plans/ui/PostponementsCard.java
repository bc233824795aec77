package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.Postponement;

/** What was asked to be put off (2.2d), and what was decided; whoever may, decides here. */
class PostponementsCard extends Section {

    private final PlanServices services;
    private final PlanWords words;
    private final Runnable decided;

    PostponementsCard(PlanServices services, PlanWords words, List<Postponement> wishes, Runnable decided) {
        this.services = services;
        this.words = words;
        this.decided = decided;
        addClassName("sp-card");
        var title = new H2(getTranslation("plans.postponements"));
        title.addClassName("sp-section-title");
        add(title);
        var mine = services.postponements().waitingForMe().stream()
                .map(Postponement::id)
                .collect(Collectors.toSet());
        wishes.forEach(wish -> add(row(wish, mine.contains(wish.id()))));
    }

    private Div row(Postponement wish, boolean mine) {
        var what = new Div(wish.name() + " · " + wish.no());
        var why = new Div(getTranslation("plans.cause." + wish.cause()) + " · " + wish.words());
        var proof = new Div(getTranslation("plans.postpone.proof") + " · " + wish.proof());
        var who = new Div(words.moment(wish.requestedAt(), getLocale()) + " · " + wish.requestedBy());
        proof.addClassName("sp-row-meta");
        who.addClassName("sp-row-meta");
        var main = new Div(what, why, proof, who);
        main.addClassName("sp-row-main");
        var row = new Div(main);
        row.addClassName("sp-row");
        if (mine) {
            var grant = new Button(getTranslation("plans.postpone.grant"), click -> decide(wish, true, ""));
            var refuse = new Button(getTranslation("plans.postpone.refuse"), click -> refuse(wish));
            var actions = new Div(grant, refuse);
            actions.addClassName("sp-row-actions");
            row.add(actions);
        } else {
            var state = new Div(state(wish));
            state.addClassName("sp-row-meta");
            row.add(state);
        }
        return row;
    }

    private String state(Postponement wish) {
        return wish.granted()
                .map(granted -> getTranslation(
                                granted ? "plans.postpone.granted" : "plans.postpone.refused",
                                wish.decidedBy().orElse(""))
                        + wish.note()
                                .filter(note -> !note.isEmpty())
                                .map(note -> " · " + note)
                                .orElse(""))
                .orElseGet(() -> getTranslation("plans.postpone.waiting"));
    }

    private void refuse(Postponement wish) {
        new ConfirmWithReason(
                        getTranslation("plans.postpone.refuse.title"),
                        wish.name() + " · " + wish.no(),
                        getTranslation("plans.postpone.refuse"),
                        reason -> {
                            services.postponements().decide(wish.id(), false, reason);
                            Shown.done(getTranslation("plans.postpone.decided"));
                            decided.run();
                        })
                .open();
    }

    private void decide(Postponement wish, boolean granted, String note) {
        Shown.asNotice(this, () -> {
            services.postponements().decide(wish.id(), granted, note);
            Shown.done(getTranslation("plans.postpone.decided"));
            decided.run();
        });
    }
}
