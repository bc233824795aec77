package org.stationportal.summaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;

/** Submitting a summary, commenting on it, opening it again: each a row that stays. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Submissions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;

    private final SummaryBook book;
    private final SummaryItems items;
    private final Revisions revisions;
    private final SummaryComments comments;
    private final Summaries summaries;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Submissions(
            SummaryBook book,
            SummaryItems items,
            Revisions revisions,
            SummaryComments comments,
            Summaries summaries,
            Deadlines deadlines,
            Obligations obligations,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.items = items;
        this.revisions = revisions;
        this.comments = comments;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.currentUser = currentUser;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Submits one's own as the next revision; what was planned is done or has a remark. The number of the revision. */
    public int submit(SummaryId id) {
        Instant now = clock.instant();
        WeeklySummary summary = book.own(id, now);
        List<WeekItem> written = items.of(id);
        checked(summary, written, now);
        int number = summary.submit();
        revisions.add(summary, number, written, now);
        summary.obligation().ifPresent(owed -> {
            ObligationSummary obligation = obligations.all(List.of(owed)).getFirst();
            // of a later revision there is nothing left to settle
            if (obligation.status().isRunning()) {
                deadlines.settle(owed, now, texts.getTranslation("summaries.submitted", Texts.CHINESE, number));
            }
        });
        events.publishEvent(new SummarySubmitted(
                id,
                summary.person(),
                summary.week().monday(),
                written.stream()
                        .filter(item -> item.part() == SummaryPart.DONE && item.ticked())
                        .map(WeekItem::work)
                        .toList()));
        return number;
    }

    /** Whoever leads the person says something about the latest revision, 2 to 1000 characters. */
    public void comment(SummaryId id, String words) {
        WeeklySummary summary = directed(id);
        String said = said("words", words);
        summary.comment();
        comments.add(summary, SummaryComment.Kind.COMMENT, said, currentUser.get(), clock.instant());
    }

    /** Whoever leads the person lets him submit once more after the week is over. */
    public void reopen(SummaryId id, String reason) {
        WeeklySummary summary = directed(id);
        String said = said("reason", reason);
        Instant now = clock.instant();
        summary.reopen(now);
        comments.add(summary, SummaryComment.Kind.REOPENED, said, currentUser.get(), now);
    }

    private static void checked(WeeklySummary summary, List<WeekItem> written, Instant now) {
        if (LocalDate.ofInstant(now, PortalTime.ZONE).isBefore(summary.week().monday())) {
            throw RuleViolation.of("summaries.error.early");
        }
        boolean names = written.stream().anyMatch(item -> item.part() == SummaryPart.DONE && item.ticked());
        if (!names && summary.words().work().isEmpty()) {
            throw RuleViolation.at(SummaryText.WORK.name(), "summaries.error.empty");
        }
        written.stream()
                .filter(item -> item.part() == SummaryPart.PLANNED && !item.ticked())
                .filter(item -> item.remark().isEmpty())
                .findFirst()
                .ifPresent(item -> {
                    throw RuleViolation.at(
                            "item" + item.id(),
                            "summaries.error.whyNot",
                            item.work().title());
                });
    }

    private WeeklySummary directed(SummaryId id) {
        if (summaries.find(id).filter(SummaryDetails::directed).isEmpty()) {
            throw RuleViolation.of("summaries.error.notYours");
        }
        return book.lock(id);
    }

    private static String said(String field, String words) {
        String said = words.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw RuleViolation.at(field, "base.error.reason", SHORTEST, LONGEST);
        }
        return said;
    }
}
