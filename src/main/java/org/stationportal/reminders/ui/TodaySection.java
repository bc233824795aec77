package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ui.Live;
import org.stationportal.organization.CurrentUser;

/** Home: what must I do now? */
@org.springframework.stereotype.Component
class TodaySection implements HomeSection {

    private final DueGroups groups;
    private final Broadcaster broadcaster;
    private final CurrentUser currentUser;

    TodaySection(DueGroups groups, Broadcaster broadcaster, CurrentUser currentUser) {
        this.groups = groups;
        this.broadcaster = broadcaster;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> create() {
        var section = new Div();
        section.addClassName("sp-stack");
        Live.keep(section, broadcaster, currentUser.get().person(), () -> show(section));
        return Optional.of(section);
    }

    private void show(Div section) {
        section.removeAll();
        section.add(new Paragraph(groups.summary(ScreenLocale.get())), groups.mine(() -> show(section)));
    }
}
