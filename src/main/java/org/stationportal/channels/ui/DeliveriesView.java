package org.stationportal.channels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.channels.ChannelState;
import org.stationportal.channels.Deliveries;
import org.stationportal.channels.DeliveryDetails;
import org.stationportal.channels.Figures;

/** What did not get through, to whom and why? */
@Route("admin/channels")
@Menu(title = "channels.deliveries", order = 96, icon = "vaadin:paperplane-o")
@RolesAllowed("ADMINISTRATOR")
class DeliveriesView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final ChannelState state;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("channels.deliveries"));
    private final Paragraph oldest = new Paragraph();
    private final Grid<DeliveryDetails> grid = new Grid<>();

    DeliveriesView(Deliveries deliveries, ChannelState state, Clock clock) {
        this.deliveries = deliveries;
        this.state = state;
        this.clock = clock;
        addClassName("sp-page");
        grid.addColumn(row -> row.employeeName() + " · " + row.employeeNo())
                .setHeader(getTranslation("channels.deliveries.person"))
                .setFlexGrow(1);
        grid.addColumn(row -> getTranslation("channels.channel." + row.channel().name()) + " · " + row.shownAddress())
                .setHeader(getTranslation("channels.deliveries.channel"))
                .setAutoWidth(true);
        grid.addColumn(row -> FailureWords.of(this, row.failure()))
                .setHeader(getTranslation("channels.deliveries.problem"))
                .setFlexGrow(3);
        grid.addColumn(DeliveryDetails::attempts)
                .setHeader(getTranslation("channels.deliveries.attempts"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> moment(row.failedAt()))
                .setHeader(getTranslation("channels.deliveries.failedAt"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::retry).setKey("retry").setAutoWidth(true);
        grid.setItems(
                query -> deliveries.failed(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(deliveries.failed(0, 1).total()));
        grid.setPageSize(PAGE);
        grid.setHeight("70vh");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("channels.deliveries.none")));
        oldest.addClassName("sp-quiet");
        add(header, oldest, grid);
        sum();
    }

    private Button retry(DeliveryDetails row) {
        var retry = new Button(getTranslation("channels.deliveries.retry"), click -> {
            if (Shown.asNotice(this, () -> deliveries.retry(row.id()))) {
                Shown.done(getTranslation("channels.deliveries.retried"));
            }
            grid.getDataProvider().refreshAll();
            sum();
        });
        retry.addThemeVariants(ButtonVariant.SMALL);
        return retry;
    }

    private void sum() {
        Figures figures = state.figures();
        header.setSubtitle(getTranslation(
                "channels.deliveries.summary", figures.pending(), figures.sentToday(), figures.failed()));
        oldest.setVisible(figures.oldestPending().isPresent());
        figures.oldestPending()
                .ifPresent(since -> oldest.setText(getTranslation("channels.deliveries.oldest", moment(since))));
    }

    private String moment(Instant at) {
        return Dates.moment(at, clock.instant(), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channels.deliveries") + " · " + getTranslation("base.portal");
    }
}
