package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Facts about one thing: what it is called at the left, what it is at the right. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("sp-facts");
    }

    public final Facts fact(String label, String value) {
        add(new Term(label), new Description(value));
        return this;
    }

    public final Facts fact(String label, Component value) {
        add(new Term(label), new Description(value));
        return this;
    }
}
