package org.stationportal.complaints.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stationportal.complaints.Repeat;
import org.stationportal.deadlines.ui.TimeWords;

/** Says that the same customer or telephone complained before: which time this is, and the earlier ones. */
class RepeatedNotice extends Div {

    private final TimeWords time;
    private final int days;

    RepeatedNotice(TimeWords time, int days) {
        this.time = time;
        this.days = days;
        addClassName("sp-line");
        getElement().setAttribute("role", "status");
        show(List.of());
    }

    final void show(List<Repeat> earlier) {
        removeAll();
        setVisible(!earlier.isEmpty());
        if (earlier.isEmpty()) {
            return;
        }
        var times = new HtmlContainer("strong");
        times.setText(getTranslation("complaints.repeated", days, earlier.size() + 1));
        add(times);
        earlier.forEach(each -> add(one(each)));
    }

    private Component one(Repeat each) {
        String words = getTranslation(
                "complaints.repeated.one",
                each.complaintNo(),
                getTranslation("complaints.kind." + each.kind()),
                time.moment(each.receivedAt(), getLocale()));
        if (!each.readable()) {
            return new Span(words);
        }
        var link = new Anchor("complaints/" + each.complaintNo(), words);
        link.setTarget("_blank");
        return link;
    }
}
