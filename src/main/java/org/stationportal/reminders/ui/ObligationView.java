package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.calendar.ui.DeadlineStrip;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ui.ConversationPanels;
import org.stationportal.conversations.ui.Live;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;

/** One obligation: how much time is left and why, who was told what, what happened, and the talk about it. */
@Route("obligations/:id([0-9]+)")
@PermitAll
class ObligationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Obligations obligations;
    private final ObligationWords words;
    private final ObligationActions actions;
    private final ObligationThreads threads;
    private final ConversationPanels panels;
    private final ObligationRecord record;
    private final HoldingRows holdings;
    private final StandIns standIns;
    private final RunningStop stops;
    private final TimeWords time;
    private final Div left = new Div();
    private final Div right = new Div();
    private String title = "";

    ObligationView(
            Obligations obligations,
            ObligationWords words,
            ObligationActions actions,
            ObligationThreads threads,
            ConversationPanels panels,
            ObligationRecord record,
            HoldingRows holdings,
            StandIns standIns,
            RunningStop stops,
            TimeWords time,
            Broadcaster broadcaster,
            CurrentUser currentUser) {
        this.obligations = obligations;
        this.words = words;
        this.actions = actions;
        this.threads = threads;
        this.panels = panels;
        this.record = record;
        this.holdings = holdings;
        this.standIns = standIns;
        this.stops = stops;
        this.time = time;
        addClassNames("sp-page", "sp-wide");
        left.addClassName("sp-stack");
        right.addClassNames("sp-card");
        var columns = new Div(left, right);
        columns.addClassName("sp-with-chat");
        add(columns);
        Live.keep(this, broadcaster, currentUser.get().person(), this::show);
    }

    private ObligationId id = new ObligationId(0);

    static RouteParameters of(ObligationId id) {
        return new RouteParameters("id", String.valueOf(id.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ObligationId(
                Long.parseLong(event.getRouteParameters().get("id").orElseThrow()));
        ObligationSummary obligation =
                obligations.find(id).orElseThrow(() -> new NotFoundException("no such obligation"));
        title = words.what(obligation, getLocale());
        right.removeAll();
        right.add(panels.of(threads.of(obligation)));
        show();
    }

    private void show() {
        obligations.find(id).ifPresent(this::show);
    }

    private void show(ObligationSummary obligation) {
        Locale locale = getLocale();
        String tone = time.tone(obligation).name().toLowerCase(Locale.ROOT);
        left.removeAll();
        var header = new PageHeader(
                words.what(obligation, locale),
                getTranslation("reminders.clause", obligation.clauseCode()) + " · "
                        + getTranslation("reminders.heldBy", words.who(obligation)));
        header.addActions(actions.of(obligation, this, this::show).toArray(Component[]::new));
        var countdown = new Div(time.left(obligation, locale));
        countdown.addClassName("sp-countdown");
        countdown.getElement().setAttribute("data-tone", tone);
        var exact = new com.vaadin.flow.dom.Element("small");
        exact.setText(getTranslation(words.dueKey(obligation), time.due(obligation, locale)));
        countdown.getElement().appendChild(exact);
        left.add(header, countdown);
        remarks(obligation, locale);
        if (obligation.chain().isPresent()) {
            left.add(new ChainLine(obligations.chainOf(obligation), obligation.id(), time));
        }
        obligations
                .explain(obligation)
                .ifPresent(explanation -> left.add(card("reminders.why", new DeadlineStrip(explanation))));
        left.add(
                list("reminders.notices", record.notices(obligation, locale, this::show)),
                list("reminders.holders", holdings.of(obligation, locale)),
                card("reminders.history", record.history(obligation, locale)));
    }

    /** What has to be known before anything else: who stands in, why the clock stands, which other one belongs to it. */
    private void remarks(ObligationSummary obligation, Locale locale) {
        var remarks = new Div();
        remarks.addClassName("sp-stack");
        standIns.words(obligation, standIns.awayNow(), locale).ifPresent(away -> remarks.add(new Paragraph(away)));
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            stops.of(obligation)
                    .ifPresent(stop -> remarks.add(new Paragraph(getTranslation(
                            stop.openEnded() ? "reminders.stopped.openEnded" : "reminders.stopped",
                            time.moment(stop.until(), locale),
                            stop.approverName(),
                            stop.reason()))));
        }
        obligation.reopenedFrom().ifPresent(first -> remarks.add(link("reminders.reopenedFrom", first)));
        obligation.mergedInto().ifPresent(other -> remarks.add(link("reminders.mergedInto", other)));
        if (remarks.getComponentCount() > 0) {
            left.add(remarks);
        }
    }

    private RouterLink link(String key, ObligationId other) {
        String what = obligations
                .find(other)
                .map(found -> words.what(found, getLocale()))
                .orElse(String.valueOf(other.value()));
        return new RouterLink(getTranslation(key, what), ObligationView.class, of(other));
    }

    /** Rows bring their own space. */
    private Section list(String titleKey, Component rows) {
        Section section = card(titleKey, rows);
        section.addClassName("sp-list");
        return section;
    }

    private Section card(String titleKey, Component content) {
        var heading = new H2(getTranslation(titleKey));
        heading.addClassName("sp-section-title");
        var body = new Div(content);
        body.addClassName("sp-card-body");
        var section = new Section(heading, body);
        section.addClassName("sp-card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("base.portal");
    }
}
