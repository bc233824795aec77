package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.base.ui.SidePanel;

/** The evidence of an entry beside a list, with the way to its page. */
class EvidencePanel extends SidePanel {

    EvidencePanel(EvidenceDetails evidence, Instant now, Runnable onClose, Component... actions) {
        super(evidence.entry().employeeName() + " · " + evidence.entry().title(), onClose);
        addContent(
                new Anchor(EntryView.path(evidence.entry().id()), getTranslation("assessment.entry.page")),
                new EvidenceSections(evidence, now));
        if (actions.length > 0) {
            addActions(actions);
        }
    }
}
