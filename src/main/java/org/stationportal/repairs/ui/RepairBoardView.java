package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.Tone;
import org.stationportal.repairs.CallList;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/** UC-018: which call needs somebody? Running calls by how far they have come, with the time that is left; then call-backs. */
@Route(RepairBoardView.ROUTE)
@Menu(title = "repairs.menu.board", order = 3.6, icon = "vaadin:bolt")
@RolesAllowed({
    "COUNTER_CLERK",
    "DUTY_OFFICER",
    "BUSINESS_TEAM_LEADER",
    "READING_TEAM_LEADER",
    "OPERATIONS_SPECIALIST",
    "LINE_LOSS_SPECIALIST",
    "STATION_HEAD",
    "DEPUTY_HEAD"
})
@StyleSheet("context://css/repairs.css")
class RepairBoardView extends Main implements HasDynamicTitle {

    static final String ROUTE = "repair-calls";
    private static final int MOST = 200;

    private final RepairServices services;
    private final CallWords words;
    private final PageHeader header = new PageHeader(getTranslation("repairs.menu.board"));
    private final Div board = new Div();
    private Shown shown = new Shown(List.of(), LocalDateTime.MIN);

    RepairBoardView(RepairServices services, CallWords words) {
        this.services = services;
        this.words = words;
        addClassNames("sp-page", "sp-wide");
        board.addClassName("sp-board");
        var sheets = new TabSheet();
        sheets.setWidthFull();
        sheets.add(getTranslation("repairs.list.RUNNING"), board);
        sheets.add(getTranslation("repairs.list.TO_CALL_BACK"), list(CallList.TO_CALL_BACK));
        sheets.add(getTranslation("repairs.list.CLOSED"), list(CallList.CLOSED));
        add(header, sheets);
        Refreshing.keep(this, this::show);
    }

    private void show() {
        var now = new Shown(services.calls().page(CallList.RUNNING, 0, MOST).rows(), services.now());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        long late = now.calls().stream()
                .filter(call -> words.tone(call) == Tone.RED && !call.step().reached(Step.ARRIVED))
                .count();
        header.setSubtitle(getTranslation(
                "repairs.board.summary",
                now.calls().size(),
                late,
                services.calls().count(CallList.TO_CALL_BACK)));
        board.removeAll();
        board.add(
                column("repairs.board.toSend", EnumSet.of(Step.LOGGED)),
                column("repairs.board.onTheWay", EnumSet.of(Step.DISPATCHED, Step.ACCEPTED)),
                column("repairs.board.there", EnumSet.of(Step.ARRIVED)));
    }

    private Section column(String title, Set<Step> steps) {
        List<RepairCallDetails> calls = shown.calls().stream()
                .filter(call -> steps.contains(call.step()))
                .toList();
        var count = new Span(String.valueOf(calls.size()));
        count.addClassName("sp-count");
        var heading = new H2(getTranslation(title));
        heading.add(count);
        heading.addClassName("sp-section-title");
        var column = new Section(heading);
        column.addClassName("sp-card");
        calls.forEach(call -> column.add(item(call)));
        if (calls.isEmpty()) {
            column.add(new EmptyState(getTranslation("repairs.board.none")));
        }
        return column;
    }

    private Div item(RepairCallDetails call) {
        var title = new Div(new Anchor("repair-calls/" + call.callNo(), call.address()));
        title.addClassName("sp-board-title");
        var time = new Div(words.time(call));
        time.addClassName("sp-board-time");
        var who = new Div(words.what(call) + " · " + words.step(call.step()) + " · " + words.who(call));
        who.addClassName("sp-row-meta");
        var item = new Div(title, time, who);
        item.addClassName("sp-board-item");
        CallWords.paint(item, words.tone(call));
        if (!call.step().reached(Step.ARRIVED)) {
            var send = new Button(
                    getTranslation(call.workers().isEmpty() ? "repairs.dispatch" : "repairs.dispatch.other"),
                    click -> new DispatchDialog(services, call, this::show).open());
            send.addThemeVariants(ButtonVariant.TERTIARY);
            send.addClassName("repairs-send");
            item.add(send);
        }
        return item;
    }

    private Component list(CallList which) {
        var grid = new Grid<RepairCallDetails>();
        grid.addComponentColumn(call -> new Anchor("repair-calls/" + call.callNo(), call.callNo()))
                .setHeader(getTranslation("repairs.callNo"))
                .setAutoWidth(true);
        grid.addColumn(call -> call.address() + " · " + words.what(call))
                .setHeader(getTranslation("repairs.whatAndWhere"))
                .setFlexGrow(2);
        grid.addColumn(call -> words.moment(call.loggedAt()))
                .setHeader(getTranslation("repairs.loggedAt"))
                .setAutoWidth(true);
        grid.addColumn(words::who).setHeader(getTranslation("repairs.who")).setFlexGrow(1);
        grid.addComponentColumn(words::state)
                .setHeader(getTranslation("repairs.state"))
                .setAutoWidth(true);
        grid.setItems(
                query -> services.calls().page(which, query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.calls().count(which)));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("repair-calls/" + click.getItem().callNo())));
        grid.setPageSize(50);
        grid.setHeight("65vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("repairs.none." + which)));
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("repairs.menu.board") + " · " + getTranslation("base.portal");
    }

    private record Shown(List<RepairCallDetails> calls, LocalDateTime minute) {}
}
