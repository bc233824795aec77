package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.stationportal.assessment.EntrySummary;

/** What another module shows with an entry, for example its papers; a bean of that module. */
public interface EntryParts {

    /** The parts for the one signed in; {@code changed} is to be called after the entry has changed. */
    List<Component> of(EntrySummary entry, Runnable changed);
}
