package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.stationportal.assessment.AmountTrials;
import org.stationportal.assessment.Months;
import org.stationportal.deadlines.DraftAmount;
import org.stationportal.deadlines.ui.AmountEffects;

/** The month before under other amounts, for the dialogs of the clauses. */
@org.springframework.stereotype.Component
class TrialEffects implements AmountEffects {

    private final AmountTrials trials;
    private final Months months;

    TrialEffects(AmountTrials trials, Months months) {
        this.trials = trials;
        this.months = months;
    }

    @Override
    public Component of(List<DraftAmount> drafts) {
        return new TrialPanel(months.known(), trials.lastMonth(), month -> trials.of(month, drafts));
    }
}
