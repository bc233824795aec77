package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;

/** Something beside the sign-in form, such as the accounts of the demo; brought as a bean. */
public interface LoginHint {

    Component create();
}
