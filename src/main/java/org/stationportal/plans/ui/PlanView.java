package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.plans.PlanChange;
import org.stationportal.plans.PlanDuty;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.Postponement;

/** UC-020: one plan: the next step, what is in it, how far it has come by area and person, what was changed and put off. */
@Route("plans/:id([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/plans.css")
class PlanView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanServices services;
    private final PlanWords words;
    private PlanId id = new PlanId(0);
    private String title = "";

    PlanView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassNames("sp-page", "sp-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new PlanId(event.getRouteParameters().getLong("id").orElse(0L));
        show();
    }

    private void show() {
        PlanSummary plan = services.plans().find(id).orElseThrow(() -> new NotFoundException("no such plan"));
        title = plan.title();
        removeAll();
        add(header(plan), state(plan), new PlanStep(services, plan, this::show));
        if (PlanWords.isSummary(plan.kind())) {
            plan.words().filter(written -> !written.isEmpty()).ifPresent(written -> add(written(written)));
            add(new SummaryFacts(services, plan));
        } else {
            plan.words().filter(written -> !written.isEmpty()).ifPresent(written -> add(written(written)));
            add(new PlanItems(services, words, plan, this::show), new PlanProgressCard(services, id));
        }
        List<Postponement> wishes = services.postponements().of(id);
        if (!wishes.isEmpty()) {
            add(new PostponementsCard(services, words, wishes, this::show));
        }
        List<PlanChange> changes = services.changes().of(id);
        if (!changes.isEmpty()) {
            add(new Card(getTranslation("plans.changes"), changes(changes)));
        }
    }

    private PageHeader header(PlanSummary plan) {
        var header = new PageHeader(plan.title(), subtitle(plan));
        boolean works = plan.state() == PlanState.RELEASED && plan.isHeldBy(services.self());
        if (works && plan.left() > 0 && SheetDialog.suits(plan)) {
            header.addActions(new Button(
                    getTranslation("plans.sheet"), click -> new SheetDialog(services, plan, this::show).open()));
        }
        return header;
    }

    private String subtitle(PlanSummary plan) {
        String holders = getTranslation("plans.holders", PlanWords.holders(plan));
        String state = getTranslation("plans.state." + plan.state());
        String line = holders + " · " + state;
        return plan.revision() > 1 ? line + " · " + getTranslation("plans.revision", plan.revision()) : line;
    }

    /** Each thing owed about it with its time; what has ended stands small behind. */
    private Div state(PlanSummary plan) {
        var lines = new Div();
        lines.addClassName("plans-duties");
        PlanWords.next(plan).ifPresent(owed -> {
            var countdown = new Div(words.left(owed, getLocale()));
            countdown.addClassName("sp-countdown");
            countdown
                    .getElement()
                    .setAttribute("data-tone", words.tone(owed).name().toLowerCase(Locale.ROOT));
            lines.add(countdown);
        });
        plan.duties().forEach(duty -> lines.add(duty(duty)));
        return lines;
    }

    private Div duty(PlanDuty duty) {
        ObligationSummary owed = duty.obligation();
        var dot = new Span();
        dot.addClassName("sp-dot");
        dot.getElement().setAttribute("data-tone", words.tone(owed).name().toLowerCase(Locale.ROOT));
        var line = new Div(
                dot,
                new Anchor("obligations/" + owed.id().value(), getTranslation(duty.key())),
                new Span(words.left(owed, getLocale()) + " · " + words.due(owed, getLocale())));
        line.addClassName("sp-line");
        return line;
    }

    private Card written(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("plans-words");
        return new Card(getTranslation("plans.words"), paragraph);
    }

    private OrderedList changes(List<PlanChange> changes) {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        changes.forEach(change -> {
            var meta = new Div(words.moment(change.at(), getLocale()) + " · " + change.by());
            meta.addClassName("sp-row-meta");
            list.add(new ListItem(
                    new Div(getTranslation("plans.revision", change.revision()) + " · " + change.what()),
                    new Div(change.reason()),
                    meta));
        });
        return list;
    }

    @Override
    public String getPageTitle() {
        return (title.isEmpty() ? getTranslation("plans.menu") : title) + " · " + getTranslation("base.portal");
    }
}
