package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Component;

/** What another module shows on the page of the clauses, for example the monthly cap. */
public interface ClausesPart {

    /** A card that keeps itself up to date. */
    Component card();
}
