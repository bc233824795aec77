package org.stationportal.appeals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.stationportal.appeals.AppealFile;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;

/** New entries in the chat of the person: what for, how much, and the way to appeal against each. */
@org.springframework.stereotype.Component
class EntriesCard implements CardRenderer {

    private static final String SHOWN = "shown";
    private static final int MOST_ROWS = 10;

    private final AppealServices services;

    EntriesCard(AppealServices services) {
        this.services = services;
    }

    @Override
    public String payloadType() {
        return "appeals.entries";
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        var card = new Div();
        card.addClassNames("sp-bubble", "sp-notice");
        fill(card, payloadId);
        return card;
    }

    @Override
    public void refresh(Component card, String payloadId, MessageDetails message) {
        fill((Div) card, payloadId);
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        return services.texts().getTranslation("appeals.told.line", locale);
    }

    private void fill(Div card, String batch) {
        Locale locale = ScreenLocale.get();
        List<AppealFile> files = services.appeals().told(Long.parseLong(batch));
        String state = files.toString();
        if (state.equals(ComponentUtil.getData(card, SHOWN))) {
            return;
        }
        ComponentUtil.setData(card, SHOWN, state);
        card.removeAll();
        var title = new Div(services.texts().getTranslation("appeals.told.title", locale, files.size()));
        title.getStyle().setFontWeight("600");
        card.add(title);
        files.stream().limit(MOST_ROWS).forEach(file -> card.add(row(file, locale)));
        if (files.size() > MOST_ROWS) {
            card.add(new Div(new Anchor(
                    "my-month", services.texts().getTranslation("appeals.told.more", locale, files.size()))));
        }
    }

    private Div row(AppealFile file, Locale locale) {
        EntrySummary entry = file.entry();
        var what = new Anchor(
                "my-month/" + entry.month() + "/" + entry.id().value(), entry.clauseCode() + " " + entry.title());
        var row = new Div(new Div(what, new Span(" · " + Amounts.signed(entry.amount(), locale))));
        var way = new Div();
        way.addClassName("sp-line");
        file.next().filter(NextAppeal::isPossible).ifPresent(next -> {
            way.add(link(entry, "appeals.appeal." + next.instance(), locale));
            var until = new Span(services.until(next, locale));
            until.addClassName("sp-quiet");
            way.add(until);
        });
        if (!file.appeals().isEmpty()) {
            way.add(link(entry, "appeals.look", locale));
        }
        if (way.getComponentCount() > 0) {
            row.add(way);
        }
        return row;
    }

    private RouterLink link(EntrySummary entry, String key, Locale locale) {
        return new RouterLink(
                services.texts().getTranslation(key, locale), AppealView.class, AppealView.of(entry.id()));
    }
}
