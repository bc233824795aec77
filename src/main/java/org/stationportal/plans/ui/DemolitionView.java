package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.AreaSummary;
import org.stationportal.plans.DemolitionArea;

/** UC-020: which areas are being pulled down, and are patrolled for as long (2.7)? */
@Route(DemolitionView.ROUTE)
@RolesAllowed({"OPERATIONS_SPECIALIST", "LINE_LOSS_SPECIALIST", "READING_TEAM_LEADER", "ADMINISTRATOR"})
@StyleSheet("context://css/plans.css")
class DemolitionView extends Main implements HasDynamicTitle {

    static final String ROUTE = "demolition-areas";

    private final PlanServices services;
    private final PlanWords words;
    private final Div list = new Div();
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("plans.area"));
    private final DatePicker since = ChinesePickers.date(getTranslation("plans.demolition.since"));
    private final TextField note = new TextField(getTranslation("plans.demolition.note"));

    DemolitionView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
        area.setItems(services.customers().areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        area.setManualValidation(true);
        since.setValue(services.today());
        since.setManualValidation(true);
        note.setMaxLength(200);
        note.setManualValidation(true);
        var mark = new Button(getTranslation("plans.demolition.mark"), click -> mark());
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(area, since, note, mark);
        fields.addClassName("sp-filters");
        list.addClassName("sp-card");
        add(
                new PageHeader(getTranslation("plans.demolition.menu"), getTranslation("plans.demolition.explain")),
                new Card(getTranslation("plans.demolition.mark"), fields),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        var all = services.demolitions().all();
        all.forEach(each -> list.add(row(each)));
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("plans.demolition.none")));
        }
    }

    private Div row(DemolitionArea marked) {
        var meta = new Div(span(marked) + (marked.note().isEmpty() ? "" : " · " + marked.note()));
        meta.addClassName("sp-row-meta");
        var main = new Div(new Div(marked.areaName() + " · " + marked.areaNo()), meta);
        main.addClassName("sp-row-main");
        var row = new Div(main);
        row.addClassName("sp-row");
        if (marked.until().isEmpty()) {
            var until = ChinesePickers.date(getTranslation("plans.demolition.until"));
            until.setManualValidation(true);
            until.setValue(services.today());
            var end = new Button(getTranslation("plans.demolition.end"), click -> end(marked, until));
            var actions = new Div(until, end);
            actions.addClassNames("sp-row-actions", "sp-filters");
            row.add(actions);
        }
        return row;
    }

    private String span(DemolitionArea marked) {
        String from = words.day(marked.since(), getLocale());
        return marked.until()
                .map(until -> getTranslation("plans.demolition.fromTo", from, words.day(until, getLocale())))
                .orElseGet(() -> getTranslation("plans.demolition.from", from));
    }

    private void mark() {
        boolean marked = Shown.atFields(this, Map.of("area", area, "since", since, "note", note), () -> {
            if (area.getValue() == null) {
                throw RuleViolation.at("area", "plans.error.unknownArea");
            }
            if (since.getValue() == null) {
                throw RuleViolation.at("since", "plans.demolition.noDay");
            }
            services.demolitions().mark(area.getValue().id(), since.getValue(), note.getValue());
            Shown.done(getTranslation("plans.demolition.marked", area.getValue().name()));
        });
        if (marked) {
            area.clear();
            note.clear();
            show();
        }
    }

    private void end(DemolitionArea marked, DatePicker until) {
        boolean ended = Shown.atFields(this, Map.of("until", until), () -> {
            if (until.getValue() == null) {
                throw RuleViolation.at("until", "plans.demolition.noDay");
            }
            services.demolitions().end(marked.area(), until.getValue());
            Shown.done(getTranslation("plans.demolition.ended", marked.areaName()));
        });
        if (ended) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.demolition.menu") + " · " + getTranslation("base.portal");
    }
}
