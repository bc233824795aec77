package org.stationportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The menu at the left: what this person may use, with counts; administration apart from the daily work. */
final class SideMenu extends Composite<Div> {

    /** Entries from this order on are administration. */
    private static final double ADMINISTRATION = 80;

    private final Map<String, SideNavItem> items = new HashMap<>();

    SideMenu(List<MenuEntry> entries) {
        getContent().addClassName("sp-menu");
        var daily = new SideNav();
        var administration = new SideNav(getTranslation("shell.menu.administration"));
        for (MenuEntry entry : entries) {
            boolean later = entry.order() != null && entry.order() >= ADMINISTRATION;
            var item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
            item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
            if (entry.icon() != null) {
                item.setPrefixComponent(new Icon(entry.icon()));
            }
            items.put(MenuCounts.normal(entry.path()), item);
            (later ? administration : daily).addItem(item);
        }
        administration.setVisible(!administration.getItems().isEmpty());
        getContent().add(daily, administration);
    }

    void hide(Set<String> paths) {
        items.forEach((path, item) -> item.setVisible(!paths.contains(path)));
    }

    /** Brings the entry of the page into sight where the menu is longer than the window; not in a closed drawer. */
    void showCurrent() {
        getContent().getElement().executeJs("""
                setTimeout(() => {
                  const item = this.querySelector('vaadin-side-nav-item[current]');
                  if (item && item.getBoundingClientRect().left >= 0) item.scrollIntoView({block: 'nearest'});
                }, 100)""");
    }

    void showCounts(Map<String, Long> counts) {
        items.forEach((path, item) -> {
            long count = counts.getOrDefault(path, 0L);
            item.setSuffixComponent(count == 0 ? null : MenuCounts.badge(count));
        });
    }
}
