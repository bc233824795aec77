package org.stationportal.assessment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.stationportal.assessment.EntryId;

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
}
