package org.stationportal.findings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;

/** UC-023, UC-025: records what somebody found; the evidence is attached on the finding's own page, which opens then. */
@Route(NewFindingView.ROUTE)
@RolesAllowed("EMPLOYEE")
class NewFindingView extends Main implements HasDynamicTitle {

    static final String ROUTE = "findings/new";

    private final FindingServices services;
    private final FindingForm form;

    NewFindingView(FindingServices services) {
        this.services = services;
        form = new FindingForm(services);
        addClassName("sp-page");
        var header = new PageHeader(getTranslation(services.newKey()));
        header.addActions(new Anchor(FindingsView.ROUTE, getTranslation("base.back")));
        var save = new Button(getTranslation("findings.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var line = new Div(save);
        line.addClassName("sp-line");
        add(header, new Paragraph(getTranslation("findings.new.explain")), form, line);
    }

    private void save() {
        Shown.atFields(this, form.fields(), () -> {
            String page = form.isTheft()
                    ? TheftView.path(services.thefts().report(form.theft()))
                    : "findings/" + services.kinds().record(form.command()).value();
            Shown.done(getTranslation("findings.new.done"));
            UI.getCurrent().navigate(page);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation(services.newKey()) + " · " + getTranslation("base.portal");
    }
}
