package org.stationportal.losses.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.stationportal.losses.LossTotals;

/** How much was lost, and how many areas are high, negative or cannot be computed. */
class LossTiles extends Div {

    LossTiles(LossTotals totals) {
        addClassName("loss-tiles");
        var words = new LossWords(this::getTranslation);
        String areas = getTranslation("losses.ofAreas", totals.areas());
        add(
                tile(
                        "losses.total",
                        words.rate(totals.rate()),
                        getTranslation(
                                "losses.total.hint",
                                LossWords.plain(totals.supplied()),
                                LossWords.plain(totals.sold()))),
                tile("losses.high", String.valueOf(totals.high()), areas),
                tile("losses.negative", String.valueOf(totals.negative()), areas),
                tile("losses.unknown", String.valueOf(totals.notComputable()), areas));
    }

    private Div tile(String key, String figure, String hint) {
        var label = new Span(getTranslation(key));
        label.addClassName("sp-quiet");
        var tile = new Div(label);
        var strong = new HtmlComponent("b");
        strong.getElement().setText(figure);
        var small = new HtmlComponent("small");
        small.getElement().setText(hint);
        tile.add(strong, small);
        tile.addClassName("loss-tile");
        return tile;
    }
}
