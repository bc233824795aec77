package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.assessment.Ledger;

/** Makes the panel of an entry's evidence with what other modules add to it. */
@org.springframework.stereotype.Component
class EvidencePanels {

    private final Ledger ledger;
    private final ObjectProvider<EntryParts> parts;
    private final Clock clock;

    EvidencePanels(Ledger ledger, ObjectProvider<EntryParts> parts, Clock clock) {
        this.ledger = ledger;
        this.parts = parts;
        this.clock = clock;
    }

    /** Empty for an entry that the one signed in may not see. */
    Optional<EvidencePanel> of(EntryId id, Locale locale, Runnable onClose, Runnable changed) {
        return ledger.evidence(id, locale).map(evidence -> of(evidence, onClose, changed));
    }

    EvidencePanel of(EvidenceDetails evidence, Runnable onClose, Runnable changed, Component... actions) {
        var all = Stream.concat(
                Stream.of(actions), parts.orderedStream().flatMap(part -> part.of(evidence.entry(), changed).stream()));
        return new EvidencePanel(evidence, clock.instant(), onClose, all.toArray(Component[]::new));
    }
}
