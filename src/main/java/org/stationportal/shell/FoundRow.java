package org.stationportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.stationportal.base.Found;

/** One hit as a link; what was hit in it is marked. Texts stay texts, whatever a customer is called. */
final class FoundRow extends Anchor {

    FoundRow(Found found, String searched) {
        super(found.path());
        addClassName("sp-found");
        var title = new Div(marked(found.title(), searched));
        title.addClassName("sp-found-title");
        var detail = new Div(marked(found.detail(), searched));
        detail.addClassName("sp-row-meta");
        add(title, detail);
    }

    private static Span marked(String text, String searched) {
        Hit hit = Hit.in(text, searched);
        var span = new Span();
        if (hit.to() == 0) {
            span.setText(text);
            return span;
        }
        var mark = new Element("mark");
        mark.setText(text.substring(hit.from(), hit.to()));
        span.getElement()
                .appendChild(
                        Element.createText(text.substring(0, hit.from())),
                        mark,
                        Element.createText(text.substring(hit.to())));
        return span;
    }
}
