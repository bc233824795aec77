package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the home page that a feature brings as a bean; it answers "what must I do now?" for the one signed in. */
public interface HomeSection {

    /** The place on the page, small numbers first. */
    int order();

    /** The section for the one signed in; empty when it has nothing for this person. */
    Optional<Component> create();
}
