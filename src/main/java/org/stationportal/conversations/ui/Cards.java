package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.conversations.MessageDetails;

/** Finds the renderer of a card; a card that cannot be shown never takes the other messages with it. */
@org.springframework.stereotype.Component
class Cards {

    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    private final ObjectProvider<CardRenderer> renderers;
    private final Texts texts;

    Cards(ObjectProvider<CardRenderer> renderers, Texts texts) {
        this.renderers = renderers;
        this.texts = texts;
    }

    Component render(MessageDetails message, Locale locale) {
        try {
            return renderer(message)
                    .map(renderer -> renderer.render(message.payloadId(), message))
                    .orElseGet(() -> unavailable(locale));
        } catch (AccessDeniedException | RuleViolation hidden) {
            return unavailable(locale);
        } catch (RuntimeException e) {
            LOG.error("the card of message {} cannot be shown", message.id().value(), e);
            return unavailable(locale);
        }
    }

    void refresh(Component card, MessageDetails message) {
        try {
            renderer(message).ifPresent(renderer -> renderer.refresh(card, message.payloadId(), message));
        } catch (RuntimeException e) {
            LOG.error("the card of message {} cannot be refreshed", message.id().value(), e);
        }
    }

    /** The message in one line of plain text. */
    String line(MessageDetails message, Locale locale) {
        return switch (message.kind()) {
            case TEXT -> message.text().lines().findFirst().orElse("");
            case NOTE -> texts.getTranslation(message.payloadId(), locale, message.noteArguments());
            case CARD ->
                renderer(message)
                        .map(renderer -> renderer.line(message.payloadId(), message, locale))
                        .filter(line -> !line.isBlank())
                        .orElseGet(() -> texts.getTranslation("conversations.card.line", locale));
        };
    }

    private Optional<CardRenderer> renderer(MessageDetails message) {
        return renderers.stream()
                .filter(renderer -> renderer.payloadType().equals(message.payloadType()))
                .findFirst();
    }

    private Component unavailable(Locale locale) {
        var text = new Span(texts.getTranslation("conversations.card.unavailable", locale));
        text.addClassName("sp-quiet");
        return text;
    }
}
