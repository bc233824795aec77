package org.stationportal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
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

    static String normal(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    static Span badge(long count) {
        var badge = new Span(count > MOST ? MOST + "+" : Long.toString(count));
        badge.addClassName("sp-count");
        return badge;
    }
}
