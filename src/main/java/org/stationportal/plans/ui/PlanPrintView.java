package org.stationportal.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.Page;
import org.stationportal.customers.AreaId;
import org.stationportal.plans.ItemFilter;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanSummary;

/** UC-020: what is left of a plan on A4, of one area or reading section or all, area by area in the order of the addresses, with room for result and signature. */
@Route("plans/:id([0-9]{1,18})/print")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/plans.css")
class PlanPrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 500;
    private static final int MOST = 3000;

    private final PlanServices services;
    private final PlanWords words;

    PlanPrintView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new PlanId(event.getRouteParameters().getLong("id").orElse(0L));
        PlanSummary plan = services.plans().find(id).orElseThrow(() -> new NotFoundException("no such plan"));
        Optional<AreaId> area = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("area")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> new AreaId(Long.parseLong(text)));
        Optional<String> section = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("section")
                .filter(text -> !text.isBlank());
        removeAll();
        var print = new Button(
                getTranslation("plans.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setAutofocus(true);
        var tools = new Div(print, new Anchor("plans/" + id.value(), plan.title()));
        tools.addClassNames("sp-line", "sp-screen-only");
        add(tools, sheet(plan, section, items(id, area, section)));
    }

    private Div sheet(PlanSummary plan, Optional<String> section, List<PlanItem> items) {
        var sheet = new Div(
                new H1(services.employees()
                                .stationName(services.currentUser().get().station()) + " " + plan.title()),
                new Paragraph(section.map(route -> getTranslation("plans.section") + " " + route + " · ")
                                .orElse("")
                        + getTranslation("plans.holders", PlanWords.holders(plan)) + " · "
                        + getTranslation("plans.print.items", items.size())));
        sheet.addClassNames("sp-print", "plans-print");
        Map<String, List<PlanItem>> byArea =
                items.stream().collect(Collectors.groupingBy(PlanItem::areaName, TreeMap::new, Collectors.toList()));
        byArea.forEach((area, there) -> {
            if (!area.isEmpty()) {
                sheet.add(new H2(area + " · " + getTranslation("plans.print.items", there.size())));
            }
            sheet.add(table(there));
        });
        var signatures = new Div(
                new Span(getTranslation("plans.print.signature")), new Span(getTranslation("plans.print.date")));
        signatures.addClassName("sp-signatures");
        sheet.add(signatures);
        return sheet;
    }

    private NativeTable table(List<PlanItem> items) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        Stream.of(
                        "plans.position",
                        "plans.no",
                        "plans.name",
                        "plans.address",
                        "plans.why",
                        "plans.result",
                        "plans.sign")
                .forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        table.getHead().add(head);
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(String.valueOf(i + 1)),
                            new NativeTableCell(item.no()),
                            new NativeTableCell(item.name()),
                            new NativeTableCell(item.address().orElse("")),
                            new NativeTableCell(words.why(item, getLocale())),
                            new NativeTableCell(""),
                            new NativeTableCell("")));
        }
        return table;
    }

    /** What is left, as far as somebody would print it. */
    private List<PlanItem> items(PlanId id, Optional<AreaId> area, Optional<String> section) {
        var filter = new ItemFilter(Optional.of(ItemState.PLANNED), area, Optional.empty(), section);
        List<PlanItem> all = new ArrayList<>();
        Page<PlanItem> page;
        do {
            page = services.plans().items(id, filter, all.size() / AT_ONCE, AT_ONCE);
            all.addAll(page.rows());
        } while (page.rows().size() == AT_ONCE && all.size() < MOST);
        return all;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.print") + " · " + getTranslation("base.portal");
    }
}
