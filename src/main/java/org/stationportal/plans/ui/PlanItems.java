package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.Page;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.customers.AreaSummary;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.plans.ItemFilter;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.Progress;

/** What is in a plan, a page at a time, by area, person and state; whoever holds the plan changes it here. */
class PlanItems extends Section {

    private static final int AT_ONCE = 500;

    private final PlanServices services;
    private final PlanWords words;
    private final PlanSummary plan;
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("plans.area"));
    private final ComboBox<String> section = new ComboBox<>(getTranslation("plans.section"));
    private final Select<EmployeeSummary> assignee = new Select<>();
    private final Select<ItemState> state = new Select<>();
    private final Grid<PlanItem> grid = new Grid<>();
    private final Span count = new Span();
    private final Anchor print = new Anchor("", getTranslation("plans.print"));
    private final ItemChanges changes;

    PlanItems(PlanServices services, PlanWords words, PlanSummary plan, Runnable changed) {
        this.services = services;
        this.words = words;
        this.plan = plan;
        addClassName("sp-card");
        var title = new H2(getTranslation("plans.items"));
        title.addClassName("sp-section-title");
        count.addClassName("sp-count");
        title.add(count);
        var filters = new Div(area, section, assignee, state, print);
        filters.addClassName("sp-filters");
        filters();
        changes = new ItemChanges(services, plan, grid, this::all, changed);
        columns();
        var body = new Div(filters);
        body.addClassNames("sp-card-body", "sp-stack");
        if (services.changes().mayChange(plan)) {
            changes.begin();
            body.add(changes);
        }
        body.add(grid);
        add(title, body);
        refresh();
    }

    private void filters() {
        List<String> names =
                services.plans().byArea(plan.id()).stream().map(Progress::name).toList();
        area.setItems(services.customers().areas().stream()
                .filter(each -> names.contains(each.name()))
                .toList());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        area.setClearButtonVisible(true);
        area.addValueChangeListener(change -> refresh());
        List<String> sections = services.plans().sections(plan.id());
        section.setItems(sections);
        section.setClearButtonVisible(true);
        section.setVisible(!sections.isEmpty());
        section.addValueChangeListener(change -> refresh());
        assignee.setLabel(getTranslation("plans.assignee"));
        assignee.setEmptySelectionAllowed(true);
        assignee.setItems(people());
        assignee.setItemLabelGenerator(each -> each == null ? getTranslation("plans.filter.all") : each.name());
        assignee.setVisible(!people().isEmpty());
        assignee.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("plans.state"));
        state.setEmptySelectionAllowed(true);
        state.setItems(ItemState.values());
        state.setItemLabelGenerator(
                each -> each == null ? getTranslation("plans.filter.all") : getTranslation("plans.itemState." + each));
        state.addValueChangeListener(change -> refresh());
    }

    /** Fitters are given items one by one; all other plans are worked off by their holders together. */
    private List<EmployeeSummary> people() {
        return plan.kind() == PlanKind.REPLACEMENT
                ? services.employees().holding(services.currentUser().get().station(), Post.FITTER)
                : List.of();
    }

    private void columns() {
        grid.addColumn(PlanItem::areaName)
                .setHeader(getTranslation("plans.area"))
                .setAutoWidth(true);
        grid.addComponentColumn(item -> new Anchor("plan-items/" + item.id().value(), item.no()))
                .setHeader(getTranslation("plans.no"))
                .setAutoWidth(true);
        grid.addColumn(PlanItem::name).setHeader(getTranslation("plans.name")).setAutoWidth(true);
        grid.addColumn(item -> item.address().orElse(""))
                .setHeader(getTranslation("plans.address"))
                .setFlexGrow(2);
        grid.addColumn(item -> words.why(item, getLocale()))
                .setHeader(getTranslation("plans.why"))
                .setFlexGrow(2);
        if (!people().isEmpty()) {
            grid.addColumn(item -> item.assigneeName().orElse(""))
                    .setHeader(getTranslation("plans.assignee"))
                    .setAutoWidth(true);
        }
        grid.addColumn(item -> getTranslation("plans.itemState." + item.state()))
                .setHeader(getTranslation("plans.state"))
                .setAutoWidth(true);
        grid.addColumn(item ->
                        item.doneOn().map(day -> words.day(day, getLocale())).orElse(""))
                .setHeader(getTranslation("plans.doneOn"))
                .setAutoWidth(true);
        grid.addColumn(item -> item.result()
                        .map(result -> getTranslation("plans.result." + result))
                        .orElse(""))
                .setHeader(getTranslation("plans.result"))
                .setAutoWidth(true);
        if (services.changes().mayChange(plan)) {
            grid.addComponentColumn(this::removal).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setItems(
                query ->
                        services
                                .plans()
                                .items(plan.id(), filter(), query.getPage(), query.getPageSize())
                                .rows()
                                .stream(),
                query -> Math.toIntExact(total()));
        grid.setPageSize(50);
        grid.setHeight("55vh");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("plans.items.none")));
    }

    private Div removal(PlanItem item) {
        var cell = new Div();
        if (item.state() == ItemState.PLANNED) {
            var remove = new Button(getTranslation("plans.remove"), click -> changes.remove(item));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("plans.remove") + " " + item.no());
            cell.add(remove);
        }
        return cell;
    }

    private long total() {
        return services.plans().items(plan.id(), filter(), 0, 1).total();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(String.valueOf(total()));
        Map<String, String> chosen = new LinkedHashMap<>();
        filter().area().ifPresent(id -> chosen.put("area", String.valueOf(id.value())));
        filter().section().ifPresent(route -> chosen.put("section", route));
        String query = QueryParameters.simple(chosen).getQueryString();
        print.setHref("plans/" + plan.id().value() + "/print" + (query.isEmpty() ? "" : "?" + query));
    }

    /** All that the filters show and that is still to be done. */
    private List<PlanItem> all() {
        var wanted = new ItemFilter(
                Optional.of(ItemState.PLANNED), filter().area(), filter().assignee(), filter().section());
        List<PlanItem> all = new ArrayList<>();
        Page<PlanItem> page;
        do {
            page = services.plans().items(plan.id(), wanted, all.size() / AT_ONCE, AT_ONCE);
            all.addAll(page.rows());
        } while (page.rows().size() == AT_ONCE);
        return all;
    }

    private ItemFilter filter() {
        return new ItemFilter(
                Optional.ofNullable(state.getValue()),
                Optional.ofNullable(area.getValue()).map(AreaSummary::id),
                Optional.ofNullable(assignee.getValue()).map(EmployeeSummary::id),
                section.getOptionalValue());
    }
}
