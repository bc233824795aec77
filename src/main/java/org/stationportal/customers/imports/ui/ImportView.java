package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportDetails;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportState;

/** One import: the step at which it is, one question at a time. It can be left and come back to (UC-015). */
@Route("customers/import/:id([0-9]{1,18})")
@RouteAlias("customers/imports/:id([0-9]{1,18})") // where findings about an import lead
@RolesAllowed({"COUNTER_CLERK", "BUSINESS_TEAM_LEADER", "ADMINISTRATOR"})
@StyleSheet("context://css/imports.css")
class ImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CustomerImports imports;
    private final Clock clock;
    private ImportId id = new ImportId(0);
    private boolean mapsAgain;

    ImportView(CustomerImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ImportId(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
        if (imports.find(id).isEmpty()) {
            throw new NotFoundException("no such import");
        }
        mapsAgain = false;
        show();
    }

    private void show() {
        ImportDetails details = imports.get(id);
        var summary = details.summary();
        removeAll();
        add(
                new PageHeader(getTranslation("customers.import.title"), summary.fileName() + " · " + summary.madeBy()),
                new ImportSteps(mapsAgain ? ImportState.MAPPING : summary.state()),
                step(details));
    }

    private Component step(ImportDetails details) {
        return switch (details.summary().state()) {
            case MAPPING -> mapping(details);
            case CHECKED ->
                mapsAgain ? mapping(details) : new PreviewStep(imports, details, this::mapAgain, this::show);
            case CHECKING, IMPORTING -> new ProgressStep(imports, details.summary(), this::show);
            case DONE, ABANDONED -> new ResultStep(imports, details.summary());
        };
    }

    private Component mapping(ImportDetails details) {
        return new MappingStep(imports, details, clock.instant(), () -> {
            mapsAgain = false;
            show();
        });
    }

    private void mapAgain() {
        mapsAgain = true;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.import.menu") + " · " + getTranslation("base.portal");
    }
}
