package org.stationportal.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.ui.EntryParts;
import org.stationportal.reports.EntryPapers;

/** The papers of an entry, where the entry is shown to somebody who may take them. */
@org.springframework.stereotype.Component
class EntryPaperLinks implements EntryParts {

    private final EntryPapers papers;

    EntryPaperLinks(EntryPapers papers) {
        this.papers = papers;
    }

    @Override
    public List<Component> of(EntrySummary entry, Runnable changed) {
        return papers.mayTake(entry)
                ? List.of(
                        new PaperLink(I18NProvider.translate("reports.notice.title"), () -> papers.notice(entry.id())),
                        new PaperLink(I18NProvider.translate("reports.pack"), () -> papers.pack(entry.id())))
                : List.of();
    }
}
