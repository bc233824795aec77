package org.stationportal.losses.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.stationportal.losses.LossState;

/** How energies, rates and states are written. */
record LossWords(Function<String, String> texts) {

    /** “12,345.60”; a dash while it is not known. */
    static String energy(Optional<BigDecimal> energy) {
        return energy.map(LossWords::plain).orElse("—");
    }

    static String plain(BigDecimal energy) {
        return String.format(
                java.util.Locale.ROOT, energy.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f", energy);
    }

    /** “12.35%”, or that it cannot be computed. */
    String rate(Optional<BigDecimal> rate) {
        return rate.map(value -> value.toPlainString() + "%").orElseGet(() -> texts.apply("losses.notComputable"));
    }

    String word(LossState state) {
        return texts.apply("losses.state." + state);
    }

    Span state(LossState state) {
        var word = new Span(word(state));
        word.addClassName("loss-state");
        word.getElement().setAttribute("data-loss", state.name());
        return word;
    }

    /** The colour of a state, a custom property of the styles of losses. */
    static String colour(LossState state) {
        return "--loss-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
