package org.stationportal.repairs.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/** UC-018: which repair calls do I have to see to now? For the phone, one card each. */
@Route(MyRepairCallsView.ROUTE)
@Menu(title = "repairs.menu.mine", order = 1.5, icon = "vaadin:wrench")
@RolesAllowed({"DUTY_OFFICER", "FITTER", "AREA_MANAGER"})
@StyleSheet("context://css/repairs.css")
class MyRepairCallsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "my-repairs";

    private final RepairServices services;
    private final CallWords words;
    private final PageHeader header = new PageHeader(getTranslation("repairs.menu.mine"));
    private final Div list = new Div();
    private Shown shown = new Shown(List.of(), LocalDateTime.MIN);

    MyRepairCallsView(RepairServices services, CallWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
        list.addClassName("sp-stack");
        add(header, list);
        Refreshing.keep(this, this::show);
    }

    /** Drawn anew only when something has changed: nothing jumps away under a thumb. */
    private void show() {
        var now = new Shown(services.calls().mine(), services.now());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        header.setSubtitle(getTranslation("repairs.mine.summary", now.calls().size()));
        list.removeAll();
        var self = services.currentUser().get().person();
        part(
                "repairs.mine.sent",
                now.calls().stream()
                        .filter(call -> call.sentTo(self) && !call.step().reached(Step.RESTORED))
                        .toList());
        part(
                "repairs.mine.onDuty",
                now.calls().stream().filter(call -> !call.sentTo(self)).toList());
        part(
                "repairs.list.TO_CALL_BACK",
                now.calls().stream()
                        .filter(call -> call.step() == Step.RESTORED)
                        .toList());
        if (now.calls().isEmpty()) {
            var empty = new EmptyState(getTranslation("repairs.mine.none"));
            empty.addClassName("sp-card");
            list.add(empty);
        }
    }

    private void part(String title, List<RepairCallDetails> calls) {
        if (!calls.isEmpty()) {
            var heading = new H2(getTranslation(title));
            heading.addClassName("repairs-part");
            list.add(heading);
            calls.forEach(call -> list.add(new CallCard(words, call)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("repairs.menu.mine") + " · " + getTranslation("base.portal");
    }

    private record Shown(List<RepairCallDetails> calls, LocalDateTime minute) {}
}
