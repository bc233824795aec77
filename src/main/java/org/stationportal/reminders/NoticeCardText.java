package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.SentCard;

/** The plain words of a message with notices, for mail and robots: a line for each item, what and by when. */
@Component
class NoticeCardText implements CardText {

    private static final int MOST_LINES = 20;

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    NoticeCardText(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String type() {
        return NoticeBoard.CARD;
    }

    @Override
    public String subject(SentCard card, Locale locale) {
        List<Item> items = items(card);
        if (items.isEmpty()) {
            return texts.getTranslation("base.portal", locale);
        }
        String first =
                title(items.getFirst(), locale) + " · " + items.getFirst().title();
        return items.size() == 1 ? first : first + texts.getTranslation("reminders.andMore", locale, items.size());
    }

    @Override
    public String text(SentCard card, Locale locale) {
        List<Item> items = items(card);
        String lines =
                items.stream().limit(MOST_LINES).map(item -> line(item, locale)).collect(Collectors.joining("\n"));
        return items.size() <= MOST_LINES
                ? lines
                : lines + "\n" + texts.getTranslation("reminders.letter.more", locale, items.size() - MOST_LINES);
    }

    private String line(Item item, Locale locale) {
        return texts.getTranslation(
                item.rewarding() ? "reminders.letter.reward" : "reminders.letter.line",
                locale,
                title(item, locale),
                item.title(),
                Dates.moment(item.dueAt(), clock.instant(), locale));
    }

    private String title(Item item, Locale locale) {
        return item.rewarding()
                ? RungTitle.ofReward(item.rung(), texts, locale)
                : RungTitle.of(item.rung(), texts, locale);
    }

    /** The latest notice of each item, what is due first standing first. */
    private List<Item> items(SentCard card) {
        return jdbc.sql("""
                select n.rung, o.subject_title, o.due_at, exists (select 1 from rewarding_clause c
                where c.clause_code = o.clause_code) as rewarding from notice n join obligation o on o.id = n.obligation_id
                where n.id in (select max(l.id) from notice l where l.run_id = :run and l.recipient_id = :recipient
                               group by l.obligation_id)
                order by o.due_at, n.id""")
                .param("run", Long.parseLong(card.payloadId()))
                .param("recipient", card.recipient().value())
                .query((rs, i) -> new Item(
                        rs.getString("rung"),
                        rs.getString("subject_title"),
                        SqlTime.instant(rs, "due_at"),
                        rs.getBoolean("rewarding")))
                .list();
    }

    private record Item(String rung, String title, Instant dueAt, boolean rewarding) {}
}
