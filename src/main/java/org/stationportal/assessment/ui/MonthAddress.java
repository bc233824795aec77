package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;

/** The month and the entry in an address such as {@code team-review/2026-10/17}. */
final class MonthAddress {

    static final String MONTH = "/:month?([0-9]{4}-[0-9]{2})";
    static final String ENTRY = "/:entry?([0-9]{1,18})";

    private MonthAddress() {}

    static Optional<YearMonth> month(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("month").map(YearMonth::parse);
        } catch (DateTimeException noMonth) {
            throw new NotFoundException();
        }
    }

    static Optional<EntryId> entry(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong("entry").map(EntryId::new);
    }

    /** A link to an entry within the page of its month. */
    static RouterLink link(Class<? extends Component> page, EntrySummary entry) {
        return new RouterLink(
                "",
                page,
                new RouteParameters(Map.of(
                        "month",
                        entry.month().toString(),
                        "entry",
                        Long.toString(entry.id().value()))));
    }
}
