package org.stationportal.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.plans.ItemKind;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanItemId;
import org.stationportal.plans.PlanSummary;

/** UC-020: one item of a plan: where and why, what was found there, with photos; and then the next one. */
@Route("plan-items/:id([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/plans.css")
class PlanItemView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OWNER_TYPE = "plans.item";

    private final PlanServices services;
    private final PlanWords words;
    private PlanItemId id = new PlanItemId(0);
    private String title = "";

    PlanItemView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassNames("sp-page", "plans-one");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new PlanItemId(event.getRouteParameters().getLong("id").orElse(0L));
        show();
    }

    private void show() {
        PlanItem item = services.work().find(id).orElseThrow(() -> new NotFoundException("no such item"));
        PlanSummary plan = services.plans().find(item.plan()).orElseThrow(() -> new NotFoundException("no such plan"));
        title = PlanWords.title(item);
        removeAll();
        var header = new PageHeader(title, getTranslation("plans.itemState." + item.state()));
        header.addActions(new Anchor("plans/" + item.plan().value(), plan.title()));
        add(header, new Card(getTranslation("plans.item.facts"), facts(item)));
        var photos =
                new AttachmentsPanel(services.attachments(), new Owner(OWNER_TYPE, String.valueOf(id.value())), true);
        if (services.work().mayComplete(item, plan)) {
            add(new CompleteForm(services, item, plan, photos, this::show));
        } else {
            if (item.state() == ItemState.DONE) {
                add(new Card(getTranslation("plans.item.found"), found(item)));
                next(item);
            }
            add(photos);
        }
        if (isMine(item)) {
            if (item.kind() == ItemKind.METER) {
                add(PlanStep.big(PlanStep.next(this, item)));
            }
            add(new Button(
                    getTranslation("plans.postpone"), click -> new PostponeDialog(services, item, this::show).open()));
        }
    }

    /** What the one signed in has to do; only that can he ask to be put off. */
    private boolean isMine(PlanItem item) {
        return item.state() == ItemState.PLANNED && services.work().isMine(item.id());
    }

    private void next(PlanItem item) {
        services.work()
                .next(item.plan())
                .ifPresentOrElse(
                        mine -> add(PlanStep.big(PlanStep.next(this, mine))),
                        () -> add(new Paragraph(getTranslation("plans.item.last"))));
    }

    private Facts facts(PlanItem item) {
        var facts = new Facts()
                .fact(getTranslation("plans.no"), number(item))
                .fact(getTranslation("plans.name"), item.name());
        item.address().ifPresent(address -> facts.fact(getTranslation("plans.address"), address));
        if (!item.areaName().isEmpty()) {
            facts.fact(getTranslation("plans.area"), item.areaName());
        }
        String why = words.why(item, getLocale());
        if (!why.isEmpty()) {
            facts.fact(getTranslation("plans.why"), why);
        }
        item.assigneeName().ifPresent(name -> facts.fact(getTranslation("plans.assignee"), name));
        return facts;
    }

    /** To the file of what the item is about, where there is one. */
    private Component number(PlanItem item) {
        return switch (item.kind()) {
            case CUSTOMER -> new Anchor("customers/" + item.no(), item.no());
            case METER -> new Anchor("meters/" + item.no(), item.no());
            case AREA, FEEDER -> new Span(item.no());
        };
    }

    private Div found(PlanItem item) {
        var found = new Div();
        found.add(new Paragraph(
                item.doneOn().map(day -> words.day(day, getLocale())).orElse("")
                        + item.result()
                                .map(result -> " · " + getTranslation("plans.result." + result))
                                .orElse("")
                        + item.doneBy().map(name -> " · " + name).orElse("")));
        item.remark().ifPresent(remark -> found.add(new Paragraph(remark)));
        services.collected()
                .doubts(item)
                .forEach(doubt -> found.add(
                        new Paragraph(getTranslation("plans.doubts.line", doubt.customerNo(), doubt.words()))));
        if (!item.counts()) {
            found.add(new Paragraph(getTranslation("plans.item.notNamed")));
        }
        return found;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("base.portal");
    }
}
