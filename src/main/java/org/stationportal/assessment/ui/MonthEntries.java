package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.assessment.Corrections;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.Months;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.SidePanel;

/** The side panel of a month: the entries of a cell, then the evidence of one, with what can be corrected. */
@org.springframework.stereotype.Component
class MonthEntries {

    private static final int LONGEST_LIST = 200;

    private final Ledger ledger;
    private final EvidencePanels panels;
    private final Months months;
    private final Corrections corrections;
    private final Clock clock;

    MonthEntries(Ledger ledger, EvidencePanels panels, Months months, Corrections corrections, Clock clock) {
        this.ledger = ledger;
        this.panels = panels;
        this.months = months;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The panel of the selection; {@code go} is told what to show next. */
    Optional<Component> panel(YearMonth month, MonthSelection selection, Consumer<MonthSelection> go) {
        EntryId entry = selection.entry();
        if (entry == null) {
            return Optional.of(list(month, selection, go));
        }
        Locale locale = UI.getCurrent().getLocale();
        return ledger.evidence(entry, locale).map(evidence -> evidence(evidence, selection, go));
    }

    private Component list(YearMonth month, MonthSelection selection, Consumer<MonthSelection> go) {
        Instant now = clock.instant();
        LedgerFilter filter = selection.filter(month);
        List<EntrySummary> entries = ledger.page(filter, 0, LONGEST_LIST).rows();
        var panel = new SidePanel(
                I18NProvider.translate("assessment.month.entries", entries.size()),
                () -> go.accept(MonthSelection.NOTHING));
        var rows = new Div();
        for (EntrySummary entry : entries) {
            var link = new RouterLink("", MonthView.class, new RouteParameters(Map.of("month", month.toString())));
            link.setQueryParameters(selection.with(entry.id()).parameters());
            rows.add(new EntryRow(entry, true, link, now));
        }
        panel.addContent(rows);
        return panel;
    }

    private Component evidence(EvidenceDetails evidence, MonthSelection selection, Consumer<MonthSelection> go) {
        EntrySummary entry = evidence.entry();
        return panels.of(
                evidence,
                () -> go.accept(selection.with(null)),
                () -> go.accept(selection),
                actions(entry, selection, go));
    }

    private Component[] actions(EntrySummary entry, MonthSelection selection, Consumer<MonthSelection> go) {
        if (!corrections.mayCorrect(entry)) {
            return new Component[0];
        }
        boolean approved = months.of(entry.month()).state().isSealed();
        if (!approved && entry.amount().isEmpty()) {
            return new Component[] {
                new Button(I18NProvider.translate("assessment.amount.set"), click -> askAmount(entry, selection, go))
            };
        }
        if (approved && entry.counts() && entry.reverses().isEmpty()) {
            return new Component[] {
                new Button(I18NProvider.translate("assessment.reverse"), click -> askReversal(entry, selection, go))
            };
        }
        return new Component[0];
    }

    private void askAmount(EntrySummary entry, MonthSelection selection, Consumer<MonthSelection> go) {
        new AmountDialog(entry.employeeName() + " · " + entry.title(), (amount, reason) -> {
                    corrections.setAmount(entry.id(), amount, reason);
                    Shown.done(I18NProvider.translate("assessment.amount.done"));
                    go.accept(selection);
                })
                .open();
    }

    private void askReversal(EntrySummary entry, MonthSelection selection, Consumer<MonthSelection> go) {
        new ConfirmWithReason(
                        I18NProvider.translate("assessment.reverse"),
                        I18NProvider.translate("assessment.reverse.explained"),
                        I18NProvider.translate("assessment.reverse"),
                        reason -> {
                            corrections.reverse(entry.id(), reason);
                            Shown.done(I18NProvider.translate("assessment.reverse.done"));
                            go.accept(selection);
                        })
                .open();
    }
}
