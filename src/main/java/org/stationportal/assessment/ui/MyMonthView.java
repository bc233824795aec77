package org.stationportal.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.assessment.CappedMonths;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.LedgerSum;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.base.Page;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.MasterDetail;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.organization.CurrentUser;

/** What is held against me and what I am rewarded for in a month, each with all that it rests on. */
@Route(MyMonthView.ROUTE + MonthAddress.MONTH + MonthAddress.ENTRY)
@Menu(title = "assessment.menu.mine", order = 6, icon = "vaadin:clipboard-check")
@PermitAll
class MyMonthView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "my-month";
    private static final int LONGEST_LIST = 500;

    private final Months months;
    private final CappedMonths capped;
    private final Ledger ledger;
    private final AtRisk risk;
    private final EvidencePanels panels;
    private final CurrentUser currentUser;
    private final List<MonthParts> parts;
    private final Clock clock;
    private final Div papers = new Div();
    private final PageHeader header = new PageHeader("");
    private final MonthChoice choice = new MonthChoice(ROUTE);
    private final StateLine state = new StateLine();
    private final Div near = new Div();
    private final Div list = new Div();
    private final MasterDetail split = new MasterDetail(header, state, near, list);

    MyMonthView(
            Months months,
            CappedMonths capped,
            Ledger ledger,
            AtRisk risk,
            EvidencePanels panels,
            CurrentUser currentUser,
            List<MonthParts> parts,
            Clock clock) {
        this.months = months;
        this.capped = capped;
        this.ledger = ledger;
        this.risk = risk;
        this.panels = panels;
        this.currentUser = currentUser;
        this.parts = parts;
        this.clock = clock;
        papers.addClassName("sp-line");
        addClassName("sp-page");
        list.addClassName("sp-card");
        header.addActions(choice, papers);
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearMonth month = MonthAddress.month(event).orElseGet(months::current);
        show(month, MonthAddress.entry(event));
    }

    private void show(YearMonth month, Optional<EntryId> selected) {
        Instant now = clock.instant();
        LedgerFilter mine = LedgerFilter.of(month).employee(currentUser.get().person());
        LedgerSum sum = ledger.sum(mine);
        MonthSummary summary = months.of(month);
        header.setHeading(getTranslation(
                "assessment.mine.heading", Dates.month(month, getLocale()), amount(month, sum.amount())));
        header.setSubtitle(getTranslation("assessment.mine.subtitle", sum.entries(), sum.undecided(), sum.unset()));
        choice.show(months.known(), month);
        state.show(summary, now);
        near.removeAll();
        if (month.equals(months.current())) {
            near.add(risk.card(now, this::getTranslation, getLocale()));
        }
        papers.removeAll();
        parts.forEach(
                part -> part.of(month, Optional.of(currentUser.get().person())).forEach(papers::add));
        list.removeAll();
        Page<EntrySummary> entries = ledger.page(mine, 0, LONGEST_LIST);
        if (entries.rows().isEmpty()) {
            list.add(new EmptyState(getTranslation("assessment.mine.none")));
        }
        for (EntrySummary entry : entries.rows()) {
            var row = new EntryRow(entry, false, MonthAddress.link(MyMonthView.class, entry), now);
            if (selected.filter(entry.id()::equals).isPresent()) {
                row.select();
            }
            list.add(row);
        }
        split.closeDetail();
        selected.flatMap(id -> panels.of(
                        id,
                        getLocale(),
                        () -> UI.getCurrent().navigate(ROUTE + "/" + month),
                        () -> show(month, selected)))
                .ifPresent(split::showDetail);
    }

    /** The sum, and what the cap leaves of it where it takes something off. */
    private String amount(YearMonth month, BigDecimal sum) {
        String plain = Amounts.signed(sum, getLocale());
        return capped.of(month)
                .map(under -> under.payableOf(currentUser.get().person()))
                .filter(payable -> payable.compareTo(sum) != 0)
                .map(payable -> getTranslation("assessment.matrix.capped", plain, Amounts.signed(payable, getLocale())))
                .orElse(plain);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.mine") + " · " + getTranslation("base.portal");
    }
}
