package org.stationportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.IdentityNumberShown;
import org.stationportal.customers.standard.CustomerKind;
import org.stationportal.customers.standard.Demand;
import org.stationportal.customers.standard.FileItem;
import org.stationportal.customers.standard.StandardVersion;

/** UC-014: what a customer file has to contain, kind by kind, as a new version with a day of effect; and who was shown a number. */
@Route("file-standard")
@Menu(title = "customers.standard.menu", order = 94, icon = "vaadin:list-ol")
@RolesAllowed("ADMINISTRATOR")
class FileStandardView extends Main implements HasDynamicTitle {

    private final FileServices services;
    private final Map<CustomerKind, Map<FileItem, Demand>> demands = new HashMap<>();
    private final ComboBox<CustomerKind> kind = new ComboBox<>(getTranslation("customers.standard.kind"));
    private final Div items = new Div();
    private final Div versions = new Div();
    private final DatePicker from;

    FileStandardView(FileServices services) {
        this.services = services;
        addClassName("sp-page");
        from = ChinesePickers.date(getTranslation("customers.standard.from"));
        from.setManualValidation(true);
        from.setValue(today().plusDays(1));
        kind.setItems(CustomerKind.all());
        kind.setItemLabelGenerator(each -> getTranslation("customers.category." + each.category()) + " · "
                + getTranslation(each.high() ? "customers.standard.high" : "customers.standard.low"));
        kind.addValueChangeListener(change -> showItems());
        var save = new Button(getTranslation("customers.standard.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(kind, from, save);
        line.addClassNames("sp-line", "sp-line-baseline");
        items.addClassName("sp-form");
        add(
                new PageHeader(getTranslation("customers.standard.menu"), getTranslation("customers.standard.explain")),
                line,
                new Card(getTranslation("customers.standard.items"), items),
                new Card(getTranslation("customers.standard.versions"), versions),
                new Card(getTranslation("customers.numbers.shown"), shown()));
        load();
    }

    private void load() {
        demands.clear();
        StandardVersion inForce = services.standard().versions().getFirst();
        for (CustomerKind each : CustomerKind.all()) {
            var asked = new EnumMap<FileItem, Demand>(FileItem.class);
            Arrays.stream(FileItem.values()).forEach(item -> asked.put(item, inForce.demand(each, item)));
            demands.put(each, asked);
        }
        kind.setValue(CustomerKind.all().getFirst());
        showItems();
        var list = new UnorderedList();
        services.standard()
                .versions()
                .forEach(version -> list.add(new ListItem(getTranslation(
                        "customers.standard.version",
                        Dates.day(version.effectiveFrom(), today(), getLocale()),
                        version.changedBy(),
                        version.changedAt()
                                .map(at -> services.time().moment(at, getLocale()))
                                .orElse("")))));
        versions.removeAll();
        versions.add(list);
    }

    private void showItems() {
        items.removeAll();
        Map<FileItem, Demand> asked = demands.getOrDefault(kind.getValue(), Map.of());
        for (FileItem item : FileItem.values()) {
            var demand = new Select<Demand>();
            demand.setLabel(getTranslation("customers.item." + item));
            demand.setItems(Arrays.stream(Demand.values())
                    .filter(each -> item.isDocument() || each != Demand.MAY_FOLLOW)
                    .toList());
            demand.setItemLabelGenerator(each -> getTranslation("customers.demand." + each));
            demand.setValue(asked.getOrDefault(item, Demand.NONE));
            demand.setEnabled(!item.isAlwaysThere());
            demand.addValueChangeListener(change -> asked.put(item, change.getValue()));
            items.add(demand);
        }
    }

    private void save() {
        boolean done = Shown.atFields(this, Map.of("effectiveFrom", from), () -> {
            if (from.isEmpty()) {
                throw RuleViolation.at("effectiveFrom", "customers.error.effectiveFrom");
            }
            services.standard().change(from.getValue(), demands);
        });
        if (done) {
            Shown.done(getTranslation("customers.standard.saved"));
            load();
        }
    }

    private Component shown() {
        var grid = new Grid<IdentityNumberShown>();
        grid.addColumn(row -> services.time().moment(row.at(), getLocale()))
                .setHeader(getTranslation("customers.numbers.at"))
                .setAutoWidth(true);
        grid.addColumn(IdentityNumberShown::shownTo)
                .setHeader(getTranslation("customers.numbers.to"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.customerNo().isEmpty() ? row.reason() : row.customerName() + " · " + row.customerNo())
                .setHeader(getTranslation("customers.name"))
                .setFlexGrow(2);
        grid.setItems(
                query -> services.identityNumbers().log(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.identityNumbers().log(0, 1).total()));
        grid.setHeight("20rem");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("customers.numbers.none"));
        return grid;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(services.clock().instant(), PortalTime.ZONE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.standard.menu") + " · " + getTranslation("base.portal");
    }
}
