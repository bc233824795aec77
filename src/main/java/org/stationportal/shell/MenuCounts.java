package org.stationportal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;

/** The numbers beside the menu entries, by the path of the entry. */
@Component
class MenuCounts {

    private static final long MOST = 99;

    private final List<MenuCount> counts;

    MenuCounts(List<MenuCount> counts) {
        this.counts = counts;
    }

    Map<String, Long> now() {
        return counts.stream().collect(Collectors.toMap(count -> normal(count.route()), MenuCount::count, Long::sum));
    }

    /** The paths of the entries that the one signed in has no use for. */
    Set<String> hidden() {
        return counts.stream()
                .filter(count -> !count.inMenu())
                .map(count -> normal(count.route()))
                .collect(Collectors.toSet());
    }

    static String normal(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    static Span badge(long count) {
        var badge = new Span(count > MOST ? MOST + "+" : Long.toString(count));
        badge.addClassName("sp-count");
        return badge;
    }
}
