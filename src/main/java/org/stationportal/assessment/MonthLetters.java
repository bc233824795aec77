package org.stationportal.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.SentCard;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** What the portal says about a month in the chat: to those who decide what is left, to everybody that it is published. */
@Component
public class MonthLetters implements CardText {

    public static final String TYPE = "assessment.month";

    private final Conversations conversations;
    private final Undecided undecided;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    MonthLetters(Conversations conversations, Undecided undecided, JdbcClient jdbc, Texts texts, Clock clock) {
        this.conversations = conversations;
        this.undecided = undecided;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Told once to each person for each occasion, however often it is called. */
    void send(MonthResult month, Kind kind, String occasion, Collection<EmployeeId> people, Instant now) {
        String id = month.id() + "/" + kind;
        conversations.cards(people, "month/" + id + "/" + occasion, TYPE, id, now);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject(SentCard card, Locale locale) {
        return title(card.payloadId(), locale);
    }

    @Override
    public String text(SentCard card, Locale locale) {
        return text(card.payloadId(), locale);
    }

    /** One line. */
    public String title(String payloadId, Locale locale) {
        Letter letter = letter(payloadId);
        return texts.getTranslation(
                "assessment.letter." + letter.kind() + ".title", locale, Dates.month(letter.month(), locale));
    }

    /** What is to be done and by when; for the head also where something is missing. */
    public String text(String payloadId, Locale locale) {
        Letter letter = letter(payloadId);
        LocalDate today = LocalDate.now(clock.withZone(PortalTime.ZONE));
        return switch (letter.kind()) {
            case REVIEW -> texts.getTranslation("assessment.letter.REVIEW.text", locale);
            case MISSING -> {
                String open = undecided.of(letter.station(), letter.month()).stream()
                        .map(share -> share.block(letter.month()))
                        .map(block -> texts.getTranslation(
                                block.key(), locale, block.arguments().toArray()))
                        .collect(Collectors.joining("\n"));
                yield open.isEmpty() ? texts.getTranslation("assessment.letter.MISSING.none", locale) : open;
            }
            case PUBLISHED ->
                texts.getTranslation(
                        "assessment.letter.PUBLISHED.text", locale, Dates.day(letter.until(), today, locale));
        };
    }

    /** The page to go to. */
    public String path(String payloadId) {
        Letter letter = letter(payloadId);
        return (letter.kind() == Kind.PUBLISHED ? "published/" : "team-review/") + letter.month();
    }

    private Letter letter(String payloadId) {
        String[] parts = payloadId.split("/", 2);
        return jdbc.sql("select station_id, month, published_until from month_result where id = :id")
                .param("id", Long.parseLong(parts[0]))
                .query((rs, i) -> {
                    LocalDate until = rs.getObject("published_until", LocalDate.class);
                    return new Letter(
                            Kind.valueOf(parts[1]),
                            new StationId(rs.getLong("station_id")),
                            YearMonth.parse(rs.getString("month")),
                            until == null ? LocalDate.EPOCH : until);
                })
                .single();
    }

    /** The occasions. */
    public enum Kind {
        /** Entries wait for the recipient's decision. */
        REVIEW,
        /** Teams have not decided everything by the day on which they should have. */
        MISSING,
        PUBLISHED
    }

    private record Letter(Kind kind, StationId station, YearMonth month, LocalDate until) {}
}
