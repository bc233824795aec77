package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The answer at the top left of a page, large, with a quiet line below it and the actions at the right. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this(title, "");
    }

    public PageHeader(String title, String subtitle, Component... actions) {
        addClassName("sp-header");
        this.actions.addClassName("sp-header-actions");
        this.subtitle.addClassName("sp-quiet");
        add(new Div(this.title, this.subtitle), this.actions);
        setHeading(title);
        setSubtitle(subtitle);
        addActions(actions);
    }

    public final void setHeading(String text) {
        title.setText(text);
    }

    public final void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    public final void addActions(Component... components) {
        actions.add(components);
    }
}
