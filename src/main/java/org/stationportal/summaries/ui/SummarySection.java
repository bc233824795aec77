package org.stationportal.summaries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.summaries.SummaryRow;

/** A line of the home page from the week's last working day on: my summary is not submitted yet. */
@org.springframework.stereotype.Component
class SummarySection implements HomeSection {

    private final SummaryServices services;

    SummarySection(SummaryServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Optional<Component> create() {
        return services.summaries().missing().stream().findFirst().map(this::line);
    }

    private Component line(SummaryRow row) {
        Locale locale = ScreenLocale.get();
        var line = new Div();
        line.addClassName("sp-line");
        line.add(
                services.badge(row, locale),
                new Anchor(
                        WeeklySummariesView.ROUTE + "/" + row.id().value(),
                        services.texts()
                                .getTranslation("summaries.missing", locale, services.week(row.week(), locale))),
                new Span(services.when(row, locale)));
        return line;
    }
}
