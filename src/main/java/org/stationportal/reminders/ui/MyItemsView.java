package org.stationportal.reminders.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ui.Live;
import org.stationportal.organization.CurrentUser;

/** Everything that the one signed in has to do, by how soon it is due. */
@Route("my-items")
@Menu(title = "reminders.menu.items", order = 3, icon = "vaadin:tasks")
@PermitAll
class MyItemsView extends Main implements HasDynamicTitle {

    MyItemsView(DueGroups groups, Broadcaster broadcaster, CurrentUser currentUser) {
        addClassName("sp-page");
        Live.keep(this, broadcaster, currentUser.get().person(), () -> {
            removeAll();
            add(new PageHeader(getTranslation("reminders.menu.items"), groups.summary(getLocale())));
            add(groups.mine(() -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.items") + " · " + getTranslation("base.portal");
    }
}
