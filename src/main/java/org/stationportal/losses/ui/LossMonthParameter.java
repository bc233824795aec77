package org.stationportal.losses.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The month in the address, {@code ?month=2026-10}; one that nobody can read counts as none. */
final class LossMonthParameter {

    private static final String NAME = "month";

    private LossMonthParameter() {}

    static Optional<YearMonth> of(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .filter(text -> text.matches("20[0-9]{2}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse);
    }

    static QueryParameters of(YearMonth month) {
        return QueryParameters.simple(Map.of(NAME, month.toString()));
    }
}
