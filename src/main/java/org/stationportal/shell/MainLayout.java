package org.stationportal.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.stationportal.base.ui.BarItem;
import org.stationportal.base.ui.TopStrip;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;

/** The frame of every page: the strips and the bar above, the menu at the left or, on a phone, below. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final MenuCounts counts;
    private final SideMenu menu;
    private final BottomBar bottom;

    MainLayout(
            CurrentUser currentUser,
            Employees employees,
            AuthenticationContext session,
            MenuCounts counts,
            Search search,
            ObjectProvider<BarItem> items,
            ObjectProvider<TopStrip> strips) {
        this.counts = counts;
        var entries = MenuConfiguration.getMenuEntries();
        menu = new SideMenu(entries);
        bottom = new BottomBar(entries, () -> setDrawerOpened(true));

        var strip = new Div();
        strip.addClassName("sp-top-strip");
        strips.forEach(each -> strip.add(each.create()));

        var toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var brand = new Anchor("", getTranslation("base.portal"));
        brand.addClassName("sp-brand");
        var signedIn = currentUser.get();
        var station = new Span(employees.stationName(signedIn.station()));
        station.addClassName("sp-bar-station");
        var space = new Span();
        space.addClassName("sp-bar-space");
        var bar = new Div(toggle, brand, station, space, new SearchBar(search));
        bar.addClassName("sp-bar");
        items.stream().sorted(Comparator.comparingInt(BarItem::order)).forEach(item -> bar.add(item.create()));
        bar.add(new AccountMenu(signedIn, session::logout), new DisplaySwitches());

        addToNavbar(strip, bar, bottom);
        addToDrawer(menu);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var now = counts.now();
        menu.hide(counts.hidden());
        menu.showCounts(now);
        menu.showCurrent();
        bottom.showCounts(now);
        bottom.showCurrent(event.getLocation().getPath());
    }
}
