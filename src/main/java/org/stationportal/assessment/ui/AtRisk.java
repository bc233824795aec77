package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;

/** What becomes an entry unless I do something: my assessed obligations that are overdue or due within three days. */
@Component
class AtRisk {

    private static final Duration NEAR = Duration.ofDays(3);
    private static final int LONGEST_LIST = 20;

    private final Obligations obligations;
    private final CurrentUser currentUser;
    private final TimeWords time;

    AtRisk(Obligations obligations, CurrentUser currentUser, TimeWords time) {
        this.obligations = obligations;
        this.currentUser = currentUser;
        this.time = time;
    }

    Card card(Instant now, Words words, Locale locale) {
        var filter = new ObligationFilter(
                Set.of(ObligationStatus.OPEN), currentUser.get().person(), null, now.plus(NEAR), null, null);
        List<ObligationSummary> near = obligations.page(filter, 0, LONGEST_LIST).rows().stream()
                .filter(ObligationSummary::assessed)
                .toList();
        var card = new Card(words.of("assessment.mine.risk", near.size()));
        if (near.isEmpty()) {
            card.add(new EmptyState(words.of("assessment.mine.risk.none")));
        }
        near.forEach(each -> card.add(row(each, locale)));
        return card;
    }

    private Div row(ObligationSummary obligation, Locale locale) {
        var name = new Div(new Anchor(
                "obligations/" + obligation.id().value(),
                obligation.clauseCode() + " · " + obligation.subject().title()));
        name.addClassName("sp-row-main");
        var row = new Div(name, new StateBadge(time.tone(obligation), time.left(obligation, locale)));
        row.addClassName("sp-row");
        return row;
    }

    /** The texts by key. */
    @FunctionalInterface
    interface Words {
        String of(String key, Object... arguments);
    }
}
