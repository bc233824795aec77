package org.stationportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bar at the bottom of the phone: the first entries of the menu, and the way to the others. */
final class BottomBar extends Composite<Nav> {

    private static final int ENTRIES = 4;
    private static final double DAILY = 50;

    private final Map<String, RouterLink> links = new HashMap<>();
    private final Map<String, Span> badges = new HashMap<>();

    BottomBar(List<MenuEntry> entries, Runnable openMenu) {
        getContent().addClassName("sp-bottom");
        entries.stream()
                .filter(entry -> entry.icon() != null && entry.order() != null && entry.order() < DAILY)
                .limit(ENTRIES)
                .forEach(this::add);
        var more = new NativeButton("", click -> openMenu.run());
        more.add(VaadinIcon.MENU.create(), new Span(getTranslation("shell.menu.more")));
        getContent().add(more);
    }

    private void add(MenuEntry entry) {
        String path = MenuCounts.normal(entry.path());
        var link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.add(new Icon(entry.icon()), new Span(getTranslation(entry.title())));
        links.put(path, link);
        getContent().add(link);
    }

    void showCounts(Map<String, Long> counts) {
        badges.values().forEach(Span::removeFromParent);
        badges.clear();
        links.forEach((path, link) -> {
            long count = counts.getOrDefault(path, 0L);
            if (count > 0) {
                var badge = MenuCounts.badge(count);
                badges.put(path, badge);
                link.add(badge);
            }
        });
    }

    void showCurrent(String path) {
        links.forEach((target, link) -> {
            if (target.isEmpty() ? path.isEmpty() : path.equals(target) || path.startsWith(target + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
