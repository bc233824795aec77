package org.stationportal.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.assessment.Ledger;
import org.stationportal.base.ui.PageHeader;

/** UC-029: the evidence page of an entry: all that it rests on, for the screen and on A4, with its papers. */
@Route(EntryView.ROUTE + "/:entry([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
class EntryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "entries";

    private final Ledger ledger;
    private final List<EntryParts> parts;
    private final Clock clock;

    EntryView(Ledger ledger, List<EntryParts> parts, Clock clock) {
        this.ledger = ledger;
        this.parts = parts;
        this.clock = clock;
        addClassName("sp-page");
    }

    static String path(EntryId entry) {
        return ROUTE + "/" + entry.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MonthAddress.entry(event).orElseThrow(NotFoundException::new));
    }

    private void show(EntryId id) {
        EvidenceDetails evidence =
                ledger.evidence(id, getLocale()).orElseThrow(() -> new NotFoundException("no such entry"));
        EntrySummary entry = evidence.entry();
        var header = new PageHeader(
                entry.employeeName() + " · "
                        + entry.stageKey()
                                .map(key -> getTranslation(key) + " · ")
                                .orElse("") + entry.title(),
                getTranslation("assessment.entry.subtitle", entry.employeeNo(), entry.teamName(), entry.clauseCode()));
        parts.forEach(part -> part.of(entry, () -> show(id)).forEach(header::addActions));
        header.addActions(new Button(
                getTranslation("assessment.entry.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()")));
        var body = new Div(new EvidenceSections(evidence, clock.instant()));
        body.addClassName("sp-card-body");
        var card = new Div(body);
        card.addClassNames("sp-card", "sp-evidence-card");
        removeAll();
        add(header, card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.entry.title") + " · " + getTranslation("base.portal");
    }
}
