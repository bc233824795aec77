package org.stationportal.appeals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stationportal.appeals.AppealFile;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.ui.EntryParts;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;

/** In the evidence of an entry: the way to appeal, until when, and to what was appealed already. */
@org.springframework.stereotype.Component
class AppealParts implements EntryParts {

    private final AppealServices services;

    AppealParts(AppealServices services) {
        this.services = services;
    }

    @Override
    public List<Component> of(EntrySummary entry, Runnable changed) {
        Locale locale = ScreenLocale.get();
        AppealFile file = services.appeals().file(entry);
        var parts = new ArrayList<Component>();
        file.next().ifPresent(next -> {
            if (next.isPossible()) {
                var appeal = button(entry, text("appeals.appeal." + next.instance(), locale));
                appeal.addThemeVariants(ButtonVariant.PRIMARY);
                parts.add(appeal);
                parts.add(quiet(services.until(next, locale)));
            } else {
                over(next, locale).ifPresent(words -> parts.add(quiet(words)));
            }
        });
        if (!file.appeals().isEmpty()) {
            parts.add(button(entry, text("appeals.look", locale)));
        }
        return parts;
    }

    /** Why there is no button, where the badge of the entry does not say it. */
    private java.util.Optional<String> over(NextAppeal next, Locale locale) {
        Texts texts = services.texts();
        return next.refused()
                .filter(refused -> refused.key().startsWith("appeals.error.over."))
                .map(refused -> texts.of(refused, locale));
    }

    private static Button button(EntrySummary entry, String text) {
        return new Button(text, click -> UI.getCurrent().navigate(AppealView.class, AppealView.of(entry.id())));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("sp-quiet");
        return span;
    }

    private String text(String key, Locale locale) {
        return services.texts().getTranslation(key, locale);
    }
}
