package org.stationportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stationportal.base.Page;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.CustomerSummary;

/** UC-014: the customer files of the station, found by anything, or those that are incomplete. */
@Route("customers")
@Menu(title = "customers.menu", order = 3.5, icon = "vaadin:archive")
@RolesAllowed("EMPLOYEE")
class CustomersView extends Main implements HasDynamicTitle {

    private final FileServices services;
    private final TextField text = new TextField();
    private final Checkbox incomplete = new Checkbox();
    private final Grid<CustomerSummary> grid = new Grid<>();

    CustomersView(FileServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
        text.setPlaceholder(getTranslation("customers.search"));
        text.setAriaLabel(getTranslation("customers.search"));
        text.setWidth("28rem");
        text.setMaxLength(100);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        incomplete.setLabel(getTranslation(
                "customers.onlyIncomplete", services.completeness().incomplete()));
        incomplete.addValueChangeListener(change -> {
            text.setEnabled(!change.getValue());
            grid.getDataProvider().refreshAll();
        });
        var filters = new Div(text, incomplete);
        filters.addClassName("sp-line");
        add(new PageHeader(getTranslation("customers.menu")), filters, list());
    }

    private Component list() {
        grid.addComponentColumn(row -> new Anchor("customers/" + row.customerNo(), row.customerNo()))
                .setHeader(getTranslation("customers.customerNo"))
                .setAutoWidth(true);
        grid.addColumn(CustomerSummary::name)
                .setHeader(getTranslation("customers.name"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("customers.category." + row.category()) + " · "
                        + getTranslation("customers.voltage." + row.voltage()))
                .setHeader(getTranslation("customers.category"))
                .setAutoWidth(true);
        grid.addColumn(CustomerSummary::phone)
                .setHeader(getTranslation("customers.phone"))
                .setAutoWidth(true);
        grid.addColumn(CustomerSummary::address)
                .setHeader(getTranslation("customers.address"))
                .setFlexGrow(2);
        grid.addColumn(CustomerSummary::areaName)
                .setHeader(getTranslation("customers.area"))
                .setAutoWidth(true);
        grid.setItems(
                query -> page(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(page(0, 1).total()));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("customers/" + click.getItem().customerNo())));
        grid.setPageSize(50);
        grid.setHeight("70vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("customers.none")));
        return grid;
    }

    private Page<CustomerSummary> page(int page, int size) {
        return incomplete.getValue()
                ? services.completeness().incomplete(page, size)
                : services.customers().search(text.getValue(), page, size);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.menu") + " · " + getTranslation("base.portal");
    }
}
