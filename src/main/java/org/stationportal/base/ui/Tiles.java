package org.stationportal.base.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures side by side, each with what it is and of what. */
public class Tiles extends Div {

    public Tiles() {
        addClassName("sp-tiles");
    }

    public final Tiles tile(String label, String figure, String hint) {
        var name = new Span(label);
        name.addClassName("sp-quiet");
        var strong = new HtmlComponent("b");
        strong.getElement().setText(figure);
        var small = new HtmlComponent("small");
        small.getElement().setText(hint);
        var tile = new Div(name);
        tile.add(strong, small);
        tile.addClassName("sp-tile");
        add(tile);
        return this;
    }
}
