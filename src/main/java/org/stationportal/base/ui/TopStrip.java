package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;

/** A marked strip above everything, such as the demo clock; brought as a bean. */
public interface TopStrip {

    Component create();
}
