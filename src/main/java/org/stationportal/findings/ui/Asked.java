package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;

/** Asks for the words of a step and says afterwards what has happened; the texts stand under the step's key. */
final class Asked {

    private Asked() {}

    static void forWords(Component page, String key, Consumer<String> step, Runnable after) {
        new ConfirmWithReason(
                        page.getTranslation(key + ".title"),
                        page.getTranslation(key + ".explain"),
                        page.getTranslation(key),
                        words -> {
                            step.accept(words);
                            Shown.done(page.getTranslation(key + ".done"));
                            after.run();
                        })
                .open();
    }
}
