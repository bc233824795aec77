package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;

/** All that one message told its reader, after an outage hundreds of items; fifty at a time. */
@Route("notices/:run([0-9]+)")
@PermitAll
class RunNoticesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int STEP = 50;

    private final NoticeItems items;
    private long run;
    private int shown = STEP;

    RunNoticesView(NoticeItems items) {
        this.items = items;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        run = Long.parseLong(event.getRouteParameters().get("run").orElseThrow());
        shown = STEP;
        show();
    }

    private void show() {
        removeAll();
        List<NoticeItems.Item> all = items.of(run);
        var header = new PageHeader(
                getTranslation("reminders.notices.title"), getTranslation("reminders.notices.count", all.size()));
        header.addActions(items.receiveAll(run, all, this, this::show));
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("reminders.notices.none")));
            return;
        }
        var body = new Div();
        body.addClassNames("sp-card-body", "sp-stack");
        all.stream().limit(shown).forEach(item -> body.add(items.show(item, this, this::show)));
        if (all.size() > shown) {
            body.add(new Button(
                    getTranslation("reminders.notices.more", Math.min(STEP, all.size() - shown), all.size() - shown),
                    click -> {
                        shown += STEP;
                        show();
                    }));
        }
        var card = new Div(body);
        card.addClassName("sp-card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.notices.title") + " · " + getTranslation("base.portal");
    }
}
