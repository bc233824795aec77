package org.stationportal.losses.ui;

import org.stationportal.base.ui.Tiles;
import org.stationportal.losses.LossTotals;

/** How much was lost, and how many areas are high, negative or cannot be computed. */
class LossTiles extends Tiles {

    LossTiles(LossTotals totals) {
        var words = new LossWords(this::getTranslation);
        String areas = getTranslation("losses.ofAreas", totals.areas());
        tile(
                getTranslation("losses.total"),
                words.rate(totals.rate()),
                getTranslation(
                        "losses.total.hint", LossWords.plain(totals.supplied()), LossWords.plain(totals.sold())));
        tile(getTranslation("losses.high"), String.valueOf(totals.high()), areas);
        tile(getTranslation("losses.negative"), String.valueOf(totals.negative()), areas);
        tile(getTranslation("losses.unknown"), String.valueOf(totals.notComputable()), areas);
    }
}
