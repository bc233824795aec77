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

/** UC-023: records what somebody found; the evidence is attached on the finding's own page, which opens then. */
@Route(NewFindingView.ROUTE)
@RolesAllowed({
    "OPERATIONS_SPECIALIST",
    "LINE_LOSS_SPECIALIST",
    "BUSINESS_TEAM_LEADER",
    "READING_TEAM_LEADER",
    "STATION_HEAD",
    "DEPUTY_HEAD"
})
class NewFindingView extends Main implements HasDynamicTitle {

    static final String ROUTE = "findings/new";

    private final FindingServices services;
    private final FindingForm form;

    NewFindingView(FindingServices services) {
        this.services = services;
        form = new FindingForm(services);
        addClassName("sp-page");
        var header = new PageHeader(getTranslation("findings.new"));
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
            var id = services.kinds().record(form.command());
            Shown.done(getTranslation("findings.new.done"));
            UI.getCurrent().navigate("findings/" + id.value());
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.new") + " · " + getTranslation("base.portal");
    }
}
