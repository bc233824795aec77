package org.stationportal.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.organization.CurrentUser;

/** What must I do now? The features answer, each with a section. */
@Route("")
@Menu(title = "shell.menu.home", order = 1, icon = "vaadin:home")
@PermitAll
class HomeView extends Main implements HasDynamicTitle {

    HomeView(CurrentUser currentUser, Clock clock, ObjectProvider<HomeSection> sections) {
        addClassName("sp-page");
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, PortalTime.ZONE);
        String greeting = getTranslation(
                "shell.home." + partOfDay(LocalTime.ofInstant(now, PortalTime.ZONE)),
                currentUser.get().name());
        add(new PageHeader(greeting, Dates.day(today, today, getLocale())));
        var shown = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .flatMap(section -> section.create().stream())
                .toList();
        if (shown.isEmpty()) {
            var empty = new EmptyState(getTranslation("shell.home.empty"));
            empty.addClassName("sp-card");
            add(empty);
        } else {
            add(shown);
        }
    }

    private static String partOfDay(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5 || hour >= 18) {
            return "evening";
        }
        return hour < 11 ? "morning" : hour < 13 ? "noon" : "afternoon";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.menu.home") + " · " + getTranslation("base.portal");
    }
}
