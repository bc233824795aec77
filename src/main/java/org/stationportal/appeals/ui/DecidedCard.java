package org.stationportal.appeals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.stationportal.appeals.AppealId;
import org.stationportal.appeals.AppealStep;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;

/** The decision about an appeal in the chat of the person, with the way to a second instance while there is time. */
@org.springframework.stereotype.Component
class DecidedCard implements CardRenderer {

    private final AppealServices services;

    DecidedCard(AppealServices services) {
        this.services = services;
    }

    @Override
    public String payloadType() {
        return "appeals.decided";
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        Locale locale = ScreenLocale.get();
        AppealSummary appeal = services.appeals()
                .find(new AppealId(Long.parseLong(payloadId)))
                .orElseThrow(() -> RuleViolation.of("appeals.error.unknown"));
        AppealStep decision = services.appeals().steps(appeal.id()).getLast();
        var card = new Div();
        card.addClassNames("sp-bubble", "sp-notice");
        var title = new Div(text("appeals.decided", locale) + " · "
                + services.texts().label("appeals.state", appeal.state(), locale));
        title.getStyle().setFontWeight("600");
        card.add(
                title,
                new Div(new RouterLink(appeal.entryTitle(), AppealView.class, AppealView.of(appeal.entry()))),
                new Div(decision.by().orElse("") + "：" + decision.words()));
        services.appeals()
                .file(appeal.entry())
                .flatMap(file -> file.next().filter(NextAppeal::isPossible))
                .ifPresent(next -> card.add(new Div(
                        new RouterLink(
                                text("appeals.appeal." + next.instance(), locale),
                                AppealView.class,
                                AppealView.of(appeal.entry())),
                        new Div(services.until(next, locale)))));
        return card;
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        return text("appeals.decided", locale);
    }

    private String text(String key, Locale locale) {
        return services.texts().getTranslation(key, locale);
    }
}
