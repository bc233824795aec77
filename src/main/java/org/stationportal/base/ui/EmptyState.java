package org.stationportal.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty list says: one sentence, and where it helps the button that does the next thing. */
public class EmptyState extends Div {

    public EmptyState(String sentence) {
        addClassName("sp-empty");
        add(new Paragraph(sentence));
    }

    public EmptyState(String sentence, Button action) {
        this(sentence);
        add(action);
    }
}
