package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** One line of a list: what, with the facts below it; when and the state at the right, on a phone below. */
class FindingRow extends Div {

    FindingRow(String path, String title, String facts, String meta, String when, Component state) {
        addClassNames("sp-row", "findings-row");
        var said = new Div(facts);
        said.addClassName("findings-facts");
        var quiet = new Div(meta);
        quiet.addClassName("sp-row-meta");
        var main = new Div(new Anchor(path, title), said, quiet);
        main.addClassName("sp-row-main");
        var moment = new Div(when);
        moment.addClassName("sp-row-meta");
        var end = new Div(state, moment);
        end.addClassName("findings-end");
        add(main, end);
    }
}
