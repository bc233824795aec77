package org.stationportal.shell;

import com.vaadin.flow.component.html.Paragraph;
import org.stationportal.base.ui.EmptyState;

/** Nothing was found: what can be searched for, and how. */
final class SearchedNothing extends EmptyState {

    SearchedNothing(String words) {
        super(words);
        removeAll();
        add(
                new Paragraph(getTranslation("shell.search.nothing", words)),
                new Paragraph(getTranslation("shell.search.what")));
    }
}
