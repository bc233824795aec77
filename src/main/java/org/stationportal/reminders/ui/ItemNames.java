package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.StationId;

/** Links to obligations of the reader's station; of another station no more than the number is said. */
final class ItemNames {

    private final Obligations obligations;
    private final StationId station;

    ItemNames(Obligations obligations, StationId station) {
        this.obligations = obligations;
        this.station = station;
    }

    Map<ObligationId, ObligationSummary> of(Collection<ObligationId> ids) {
        return obligations.all(ids).stream()
                .filter(obligation -> obligation.station().equals(station))
                .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
    }

    static Component link(ObligationId id, Map<ObligationId, ObligationSummary> known) {
        ObligationSummary obligation = known.get(id);
        String number = I18NProvider.translate("reminders.running.item", String.valueOf(id.value()));
        return obligation == null
                ? new Span(number)
                : new Anchor(
                        "obligations/" + id.value(),
                        obligation
                                        .stageKey()
                                        .map(key -> I18NProvider.translate(key) + " · ")
                                        .orElse("")
                                + obligation.subject().title());
    }
}
