package org.stationportal.base.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.stationportal.base.Texts;

/** The language of the screen on which something is about to be shown; Chinese without one. */
public final class ScreenLocale {

    private ScreenLocale() {}

    public static Locale get() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.CHINESE : ui.getLocale();
    }
}
