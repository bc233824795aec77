package org.stationportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page instead of the one asked for: what happened, and the way back; by itself it needs neither a frame nor a database. */
abstract class Apology extends Main implements HasDynamicTitle {

    private String title = "";

    /** The class of the page: as wide as the frame or narrow, where there is none. */
    Apology(String page) {
        addClassName(page);
    }

    final void say(Fault fault) {
        title = fault.title();
        // a full load and not a route: it also helps when the session is what is broken
        var home = new Anchor("", getTranslation("shell.error.home"));
        home.setRouterIgnore(true);
        removeAll();
        add(new H1(title), new Paragraph(fault.text()), home);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("base.portal");
    }
}
