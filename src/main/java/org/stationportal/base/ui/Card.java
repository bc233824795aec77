package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under its title. */
public class Card extends Section {

    public Card(String title, Component... content) {
        addClassName("sp-card");
        var heading = new H2(title);
        heading.addClassName("sp-section-title");
        var body = new Div(content);
        body.addClassNames("sp-card-body", "sp-stack");
        add(heading, body);
    }
}
