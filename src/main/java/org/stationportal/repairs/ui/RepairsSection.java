package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.repairs.RepairCallDetails;

/** Home: the repair calls that I have to see to now; nothing else is as urgent. */
@org.springframework.stereotype.Component
class RepairsSection implements HomeSection {

    private final RepairServices services;
    private final CallWords words;

    RepairsSection(RepairServices services, CallWords words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> create() {
        List<RepairCallDetails> mine = services.calls().mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassName("sp-card");
        var heading = new H2(section.getTranslation("repairs.menu.mine") + " " + mine.size());
        heading.addClassName("sp-section-title");
        section.add(heading);
        mine.forEach(call -> section.add(row(call)));
        return Optional.of(section);
    }

    private Div row(RepairCallDetails call) {
        var title = new Div(new Anchor("repair-calls/" + call.callNo(), call.address()));
        var what = new Div(words.what(call) + " · " + words.step(call.step()));
        what.addClassName("sp-row-meta");
        var main = new Div(title, what);
        main.addClassName("sp-row-main");
        var when = new Div(words.time(call));
        when.addClassName("sp-row-when");
        CallWords.paint(when, words.tone(call));
        var row = new Div(main, when);
        row.addClassName("sp-row");
        return row;
    }
}
