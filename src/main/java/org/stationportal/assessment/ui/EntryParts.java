package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.stationportal.assessment.EntrySummary;

/** What another module adds to the evidence of an entry for the one signed in, such as a button; brought as a bean. */
public interface EntryParts {

    /** Run {@code changed} after the entry has changed: the screen shows it afresh. */
    List<Component> of(EntrySummary entry, Runnable changed);
}
