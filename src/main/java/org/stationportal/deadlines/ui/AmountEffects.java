package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.stationportal.deadlines.DraftAmount;

/** What other amounts would have made of a month; the module that keeps the ledger brings the bean. */
public interface AmountEffects {

    /** The month before with these amounts beside the month as it was, for whoever sets amounts to read before. */
    Component of(List<DraftAmount> drafts);
}
