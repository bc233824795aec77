package org.stationportal.appeals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.appeals.AppealFile;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;

/** UC-027: an entry and the appeals against it: the person files and adds evidence, whoever it was given to decides. */
@Route("appeals/:entry([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
class AppealView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final AppealServices services;
    private EntryId id = new EntryId(0);

    AppealView(AppealServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    static RouteParameters of(EntryId entry) {
        return new RouteParameters("entry", Long.toString(entry.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new EntryId(event.getRouteParameters().getLong("entry").orElse(0L));
        show();
    }

    private void show() {
        AppealFile file = services.appeals().file(id).orElseThrow(() -> new NotFoundException("no such appeal"));
        EntrySummary entry = file.entry();
        var header = new PageHeader(
                entry.title(), entry.employeeName() + " · " + getTranslation("appeals.clause", entry.clauseCode()));
        header.addActions(new Anchor(evidencePath(entry), getTranslation("appeals.evidence")));
        removeAll();
        add(header, state(file));
        Optional<NextAppeal> possible = file.next().filter(NextAppeal::isPossible);
        var attachments = new AttachmentsPanel(
                services.attachments(), new Owner("appeals.appeal", Long.toString(id.value())), true);
        possible.ifPresent(next -> add(new Card(
                getTranslation("appeals.file." + next.instance()),
                new AppealForm(services, entry, next, attachments, this::show))));
        file.appeals().reversed().forEach(appeal -> add(new AppealCard(services, appeal, this::show)));
        if (possible.isEmpty()) {
            add(attachments);
        }
        add(new Card(getTranslation("appeals.entry"), facts(entry)));
    }

    /** What is to be done now and until when, or why nothing can be done any more. */
    private Div state(AppealFile file) {
        var state = new Div();
        state.addClassName("sp-stack");
        file.appeals().stream()
                .filter(appeal -> appeal.state() == AppealState.PENDING)
                .findFirst()
                .ifPresent(appeal -> state.add(countdown(appeal)));
        file.next().ifPresent(next -> {
            if (next.isPossible()) {
                state.add(new Paragraph(services.until(next, getLocale())));
            } else if (state.getComponentCount() == 0) {
                next.refused()
                        .ifPresent(refused ->
                                state.add(new Paragraph(getTranslation(refused.key(), refused.arguments()))));
            }
        });
        return state;
    }

    private Div countdown(AppealSummary appeal) {
        var countdown = new Div(services.time().left(appeal.obligation(), getLocale()));
        countdown.addClassName("sp-countdown");
        countdown
                .getElement()
                .setAttribute("data-tone", services.tone(appeal).name().toLowerCase(Locale.ROOT));
        var due = new Div(getTranslation(
                "appeals.pending", appeal.decider().name(), services.time().due(appeal.obligation(), getLocale())));
        due.addClassName("sp-quiet");
        return new Div(countdown, due);
    }

    private Facts facts(EntrySummary entry) {
        return new Facts()
                .fact(getTranslation("appeals.person"), entry.employeeName() + " · " + entry.teamName())
                .fact(getTranslation("appeals.amount"), Amounts.signed(entry.amount(), getLocale()))
                .fact(getTranslation("appeals.recorded"), services.moment(entry.recordedAt(), getLocale()));
    }

    private String evidencePath(EntrySummary entry) {
        String page = services.currentUser().get().is(entry.employee()) ? "my-month/" : "team-review/";
        return page + entry.month() + "/" + entry.id().value();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appeals.menu") + " · " + getTranslation("base.portal");
    }
}
