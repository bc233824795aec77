package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;

/** The notices of one message: each item with what, by when, what lateness costs, and the quick answers. */
@org.springframework.stereotype.Component
class NoticesCard implements CardRenderer {

    private static final String SHOWN = "shown";

    private final Notices notices;
    private final Obligations obligations;
    private final ObligationRows rows;
    private final ObligationActions actions;
    private final Clauses clauses;
    private final TimeWords time;
    private final Texts texts;

    NoticesCard(
            Notices notices,
            Obligations obligations,
            ObligationRows rows,
            ObligationActions actions,
            Clauses clauses,
            TimeWords time,
            Texts texts) {
        this.notices = notices;
        this.obligations = obligations;
        this.rows = rows;
        this.actions = actions;
        this.clauses = clauses;
        this.time = time;
        this.texts = texts;
    }

    @Override
    public String payloadType() {
        return "reminders.notices";
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        var card = new Div();
        card.addClassNames("sp-stack");
        fill(card, message);
        return card;
    }

    @Override
    public void refresh(Component card, String payloadId, MessageDetails message) {
        fill((Div) card, message);
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        var latest = latest(message);
        return latest.values().stream()
                .findFirst()
                .map(notice -> RungWords.title(notice, texts, locale)
                        + (latest.size() > 1 ? texts.getTranslation("reminders.andMore", locale, latest.size()) : ""))
                .orElse("");
    }

    private void fill(Div card, MessageDetails message) {
        Map<ObligationId, NoticeDetails> latest = latest(message);
        Map<ObligationId, ObligationSummary> known = obligations.all(latest.keySet()).stream()
                .collect(Collectors.toMap(ObligationSummary::id, o -> o, (a, b) -> a, LinkedHashMap::new));
        // a card that has not changed stays as it is: nobody's click goes to a button that was just replaced
        String state =
                latest.values().stream().map(NoticeDetails::acknowledgedAt).toList() + "" + known.values();
        if (state.equals(ComponentUtil.getData(card, SHOWN))) {
            return;
        }
        ComponentUtil.setData(card, SHOWN, state);
        List<Component> items = new ArrayList<>();
        // what is due first stands first
        known.forEach(
                (id, obligation) -> items.add(item(card, message, Objects.requireNonNull(latest.get(id)), obligation)));
        card.removeAll();
        card.add(items);
    }

    /** The latest notice of each obligation: after an outage the earlier rungs say nothing more. */
    private Map<ObligationId, NoticeDetails> latest(MessageDetails message) {
        var latest = new LinkedHashMap<ObligationId, NoticeDetails>();
        notices.ofRun(Long.parseLong(message.payloadId()))
                .forEach(notice -> latest.putIfAbsent(notice.obligation(), notice));
        return latest;
    }

    private Component item(Div card, MessageDetails message, NoticeDetails notice, ObligationSummary obligation) {
        Locale locale = ScreenLocale.get();
        var item = new Div();
        item.addClassName("sp-item");
        String tone = RungWords.tone(notice).name().toLowerCase(Locale.ROOT);
        item.getElement().setAttribute("data-tone", tone);
        var title = new Div(RungWords.title(notice, texts, locale));
        title.addClassName("sp-item-title");
        var link =
                new RouterLink(rows.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id()));
        var due = new Div(texts.getTranslation("reminders.card.due", locale, time.due(obligation, locale))
                + (notice.role() == NoticeDetails.Role.RESPONSIBLE
                        ? ""
                        : " · " + texts.getTranslation("reminders.card.responsible", locale, rows.who(obligation))));
        item.add(title, new Div(link), due);
        if (obligation.assessed()) {
            var cost = new Div(cost(obligation, locale));
            cost.addClassName("sp-quiet");
            item.add(cost);
        }
        item.add(answers(card, message, notice, obligation, locale));
        return item;
    }

    private String cost(ObligationSummary obligation, Locale locale) {
        ClauseVersion version = clauses.version(obligation.clauseVersionId());
        return texts.getTranslation(
                obligation.assessableFrom().isAfter(obligation.dueAt())
                        ? "reminders.card.costAfterGrace"
                        : "reminders.card.cost",
                locale,
                version.amount(obligation.amountCategory())
                        .map(a -> Amounts.plain(a, locale))
                        .orElse(Amounts.unset(locale)),
                obligation.clauseCode(),
                version.label());
    }

    private Component answers(
            Div card, MessageDetails message, NoticeDetails notice, ObligationSummary obligation, Locale locale) {
        var answers = new Div();
        answers.addClassName("sp-line");
        Runnable again = () -> fill(card, message);
        if (notice.acknowledgedAt().isPresent()) {
            var received = new Span("✓✓ "
                    + texts.getTranslation(
                            "reminders.acknowledgedAt",
                            locale,
                            time.moment(notice.acknowledgedAt().get(), locale)));
            received.addClassName("sp-quiet");
            answers.add(received);
        } else if (obligation.status().isRunning() || obligation.status() == ObligationStatus.MISSED) {
            answers.add(new Button(texts.getTranslation("reminders.acknowledge", locale), click -> {
                if (Shown.asNotice(card, () -> notices.acknowledge(notice.id()))) {
                    again.run();
                }
            }));
        }
        answers.add(actions.of(obligation, card, again));
        return answers;
    }
}
