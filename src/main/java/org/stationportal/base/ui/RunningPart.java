package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;

/** A part of the administrator's running state that a module brings as a bean. */
public interface RunningPart {

    /** Drawn anew each time the page is opened. */
    Component create();
}
