package org.stationportal.calendar.ui;

import com.vaadin.flow.component.Component;
import org.stationportal.calendar.WorkingTime;

/** What a change of the calendar does to whatever was computed with it; the module that computes brings the bean. */
public interface ChangeEffects {

    /** What the calendar and hours would change if they came into force now, for the administrator to read before. */
    Component of(WorkingTime hypothetical);

    /** How far the computing after the latest change has come; it keeps itself up to date. */
    Component progress();
}
