package org.stationportal.summaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;

/** What a person writes in his own summary: kept at once, seen by others when he submits it. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class SummaryWriting {

    private static final int SHORTEST_TITLE = 2;
    private static final int LONGEST_TITLE = 200;

    private final SummaryBook book;
    private final SummaryItems items;
    private final WorkSources sources;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    SummaryWriting(
            SummaryBook book,
            SummaryItems items,
            WorkSources sources,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.items = items;
        this.sources = sources;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** One's own of the week: the last one, this one or the next. */
    public SummaryId open(Week week) {
        Instant now = clock.instant();
        Week present = Week.of(now);
        if (week.isBefore(present.plus(-1)) || present.plus(1).isBefore(week)) {
            throw RuleViolation.at("week", "summaries.error.week");
        }
        return book.of(employees.get(currentUser.get().person()), week, now).id();
    }

    /** Plans a piece of work, once however often it is chosen. */
    public void plan(SummaryId id, Work work) {
        items.put(own(id).id(), SummaryPart.PLANNED, work, false);
    }

    /** Plans something in one's own words. */
    public void plan(SummaryId id, String words) {
        String title = words.strip();
        if (title.length() < SHORTEST_TITLE || title.length() > LONGEST_TITLE) {
            throw RuleViolation.at("words", "summaries.error.title", SHORTEST_TITLE, LONGEST_TITLE);
        }
        plan(id, Work.free(title));
    }

    /** Takes a planned item out again; what was done is not dropped, only not named. */
    public void drop(SummaryId id, long item) {
        WeeklySummary summary = own(id);
        if (part(summary, item) == SummaryPart.DONE) {
            throw RuleViolation.of("summaries.error.notPlanned");
        }
        items.drop(summary.id(), item);
    }

    public void tick(SummaryId id, long item, boolean ticked) {
        items.tick(own(id).id(), item, ticked);
    }

    public void remark(SummaryId id, long item, String remark) {
        items.remark(own(id).id(), item, remark.strip());
    }

    public void write(SummaryId id, SummaryText text, String words) {
        own(id).write(text, words.strip());
    }

    /** Fills in what was done from Monday to today; what is there keeps its tick and its remark. How many are new. */
    public int fill(SummaryId id) {
        WeeklySummary summary = own(id);
        List<WeekItem> there = items.of(id);
        List<Work> done = done(summary);
        done.forEach(work -> items.put(id, SummaryPart.DONE, work, true));
        for (WeekItem item : there) {
            boolean isDone = done.stream().anyMatch(item.work()::isSameAs);
            if (item.part() == SummaryPart.DONE && !isDone) {
                items.drop(id, item.id()); // taken back since then, such as an obligation opened again
            } else if (item.part() == SummaryPart.PLANNED && isDone) {
                items.tick(id, item.id(), true);
            }
        }
        return (int) done.stream()
                .filter(work -> there.stream()
                        .noneMatch(item ->
                                item.part() == SummaryPart.DONE && item.work().isSameAs(work)))
                .count();
    }

    private List<Work> done(WeeklySummary summary) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        Week week = summary.week();
        EmployeeId who = summary.person();
        LocalDate until = today.isBefore(week.sunday()) ? today : week.sunday();
        return until.isBefore(week.monday()) ? List.of() : sources.done(who, week.monday(), until);
    }

    private SummaryPart part(WeeklySummary summary, long item) {
        return items.of(summary.id()).stream()
                .filter(found -> found.id() == item)
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("summaries.error.gone"))
                .part();
    }

    private WeeklySummary own(SummaryId id) {
        return book.own(id, clock.instant());
    }
}
