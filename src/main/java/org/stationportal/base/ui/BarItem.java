package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;

/** An item of the bar at the top right, such as the bell with the unread messages; brought as a bean. */
public interface BarItem {

    int order();

    Component create();
}
