package org.stationportal.repairs.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import org.stationportal.repairs.RepairCallDetails;

/** One of my calls, made for a thumb: how much time is left, where, what, whom to call; a tap opens it. */
class CallCard extends Article {

    CallCard(CallWords words, RepairCallDetails call) {
        addClassNames("sp-card", "repairs-card");
        CallWords.paint(this, words.tone(call));
        var time = new Div(words.time(call));
        time.addClassName("sp-board-time");
        var open = new Anchor("repair-calls/" + call.callNo(), call.address());
        open.addClassName("repairs-address");
        var what = new Div(words.what(call) + " · " + words.step(call.step()));
        var who = new Div(call.description());
        who.addClassName("sp-row-meta");
        add(time, open, what, who, CallWords.telephone(call.phone()));
    }
}
