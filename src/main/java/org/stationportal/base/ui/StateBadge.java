package org.stationportal.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state as a word on a coloured ground; the colour never stands alone. */
public class StateBadge extends Span {

    public StateBadge(Tone tone, String word) {
        super(word);
        addClassName("sp-badge");
        setTone(tone);
    }

    public final void setTone(Tone tone) {
        getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }
}
