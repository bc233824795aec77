package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.LedgerSum;
import org.stationportal.assessment.Months;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** One line of the home page: my month so far. */
@org.springframework.stereotype.Component
class MonthSection implements HomeSection {

    private final Ledger ledger;
    private final Months months;
    private final CurrentUser currentUser;
    private final Texts texts;

    MonthSection(Ledger ledger, Months months, CurrentUser currentUser, Texts texts) {
        this.ledger = ledger;
        this.months = months;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        return currentUser.find().flatMap(SignedIn::employee).map(self -> {
            LedgerSum sum = ledger.sum(LedgerFilter.of(months.current()).employee(self));
            var line = new Div();
            line.addClassName("sp-line");
            Locale locale = UI.getCurrent().getLocale();
            String text = sum.entries() == 0
                    ? texts.getTranslation("assessment.home.none", locale)
                    : texts.getTranslation(
                            sum.undecided() == 0 ? "assessment.home.sum" : "assessment.home.undecided",
                            locale,
                            Amounts.signed(sum.amount(), locale),
                            sum.undecided());
            line.add(new Anchor(MyMonthView.ROUTE, text));
            return line;
        });
    }
}
