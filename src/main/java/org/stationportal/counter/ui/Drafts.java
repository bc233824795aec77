package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stationportal.base.ui.Dates;
import org.stationportal.counter.CounterDrafts;
import org.stationportal.counter.KeptDraft;
import org.stationportal.counter.desk.Draft;

/** The line that says since when the draft of the form is kept; clears it too. */
class Drafts extends Span {

    /** The customer stands beside every form, so he has a draft of his own. */
    private static final String CUSTOMER = "counter.chosenCustomer";

    private final CounterDrafts drafts;
    private final Span words = new Span();
    private final Button clear;

    Drafts(CounterDrafts drafts, Runnable onCleared) {
        this.drafts = drafts;
        addClassNames("sp-quiet", "sp-line");
        getElement().setAttribute("aria-live", "polite");
        clear = new Button(getTranslation("counter.draft.clear"), click -> onCleared.run());
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.setVisible(false);
        add(words, clear);
    }

    Draft of(String business) {
        Optional<KeptDraft> kept = drafts.find(business);
        kept.ifPresent(found -> show(found.keptAt(), "counter.draft.restored"));
        return draft(business, kept);
    }

    Draft customer() {
        return draft(CUSTOMER, drafts.find(CUSTOMER));
    }

    /** The form was taken in, or is to be begun anew. */
    void discard(String business) {
        drafts.discard(business);
        drafts.discard(CUSTOMER);
    }

    private Draft draft(String business, Optional<KeptDraft> kept) {
        UUID submission = kept.map(KeptDraft::submission).orElseGet(UUID::randomUUID);
        return new Draft(submission, kept.map(KeptDraft::values).orElse(Map.of()), values -> {
            if (values.isEmpty()) {
                drafts.discard(business);
            } else {
                drafts.keep(business, submission, values).ifPresent(at -> show(at, "counter.draft.kept"));
            }
        });
    }

    private void show(Instant at, String key) {
        words.setText(getTranslation(key, Dates.time(at, getLocale())));
        clear.setVisible(true);
    }
}
