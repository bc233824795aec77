package org.stationportal.summaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Weekly summaries 周工作计划总结 to read: one's own, and of others what they plan and what they submitted. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class Summaries {

    private static final int LARGEST_PAGE = 500;
    /** What was submitted longer ago nobody waits for any more. */
    private static final int WEEKS_TO_COMMENT = 1;

    private final SummaryReader reader;
    private final SummaryItems items;
    private final Revisions revisions;
    private final SummaryComments comments;
    private final WorkSources sources;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Clock clock;

    Summaries(
            SummaryReader reader,
            SummaryItems items,
            Revisions revisions,
            SummaryComments comments,
            WorkSources sources,
            Calendars calendars,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.items = items;
        this.revisions = revisions;
        this.comments = comments;
        this.sources = sources;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The ids of the work of a type that the person's submitted summaries name, in weeks that touch the days (inclusive). */
    @PreAuthorize("permitAll()") // asked by features, also in their nightly work; no screen asks it
    public List<String> named(EmployeeId who, LocalDate from, LocalDate to, String type) {
        return revisions.named(who, from, to, type);
    }

    /** A summary that the one signed in may see, as far as he may see it. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<SummaryDetails> find(SummaryId id) {
        return row(id).map(this::details);
    }

    /** As it was submitted then. */
    public Optional<SummaryDetails> find(SummaryId id, int revision) {
        return row(id).flatMap(row -> revisions
                .words(id, revision)
                .map(words -> new SummaryDetails(
                        row, words, revisions.items(id, revision), mine(row), false, false, false, reader.keptAt(id))));
    }

    /** What was submitted and when; none for whoever may not see the summary. */
    public List<SummaryRevision> revisions(SummaryId id) {
        return row(id).map(row -> revisions.of(id)).orElse(List.of());
    }

    /** In their order; none for whoever may not see the summary. */
    public List<SummaryComment> comments(SummaryId id) {
        return row(id).map(row -> comments.of(id)).orElse(List.of());
    }

    /** The reader's own, the latest week first; pages count from 0, at most 500 rows. */
    public Page<SummaryRow> mine(int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = SummaryReach.own(currentUser.get(), parameters);
        return reader.page(where, parameters, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Those of the week that the one signed in may see; who has not submitted comes first. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Page<SummaryRow> ofWeek(Week week, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = SummaryReach.visible(currentUser.get(), parameters) + " and w.week = :week";
        parameters.put("week", week.monday());
        return reader.page(where, parameters, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** What the reader has open by the end of his summary's week and has not planned yet. */
    public List<Work> ahead(SummaryId id) {
        return row(id).filter(this::mine)
                .map(row -> {
                    List<WeekItem> there = items.of(id);
                    return sources.ahead(row.who().id(), row.week().sunday()).stream()
                            .filter(work -> there.stream()
                                    .noneMatch(item -> item.part() == SummaryPart.PLANNED
                                            && item.work().isSameAs(work)))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Whether there are people on whose summaries the reader comments. */
    public boolean leads() {
        return SummaryReach.leads(currentUser.get());
    }

    /** The reader's own that he owes and has not submitted, from its week's last working day on; the oldest first. */
    public List<SummaryRow> missing() {
        var parameters = new HashMap<String, Object>();
        String where = SummaryReach.own(currentUser.get(), parameters)
                + " and w.revision = 0 and exists (select 1 from obligation o where o.id = w.obligation_id"
                + " and o.status in ('OPEN', 'SUSPENDED')) order by w.week";
        return reader.read(where, parameters).stream()
                .filter(row -> isTime(row.week()))
                .toList();
    }

    /** How many of this week and the last one wait for the reader's comment. */
    public long toComment() {
        SignedIn self = currentUser.get();
        var parameters = new HashMap<String, Object>();
        String where = SummaryReach.directed(self, parameters) + " and w.state = 'SUBMITTED' and w.week >= :oldest";
        parameters.put("oldest", thisWeek().plus(-WEEKS_TO_COMMENT).monday());
        return reader.count(where, parameters);
    }

    /** The week in which today lies. */
    public Week thisWeek() {
        return Week.of(clock.instant());
    }

    /** Whether the week's last working day has come, or the week is over. */
    public boolean isTime(Week week) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        List<LocalDate> days = week.workingDays(calendars.calendar());
        return !today.isBefore(days.isEmpty() ? week.sunday() : days.getLast());
    }

    private Optional<SummaryRow> row(SummaryId id) {
        var parameters = new HashMap<String, Object>();
        String where = "w.id = :id and " + SummaryReach.visible(currentUser.get(), parameters);
        parameters.put("id", id.value());
        return reader.read(where, parameters).stream().findFirst();
    }

    private SummaryDetails details(SummaryRow row) {
        SummaryId id = row.id();
        boolean mine = mine(row);
        boolean submitted = row.revision() > 0;
        List<WeekItem> written = mine || !submitted ? items.of(id) : revisions.items(id, row.revision());
        // others see what is planned at once, and what came of it when it is submitted
        List<WeekItem> shown = mine || submitted
                ? written
                : written.stream()
                        .filter(item -> item.part() == SummaryPart.PLANNED)
                        .toList();
        SummaryWords words =
                mine ? reader.words(id) : revisions.words(id, row.revision()).orElse(new SummaryWords("", "", ""));
        return new SummaryDetails(
                row,
                words,
                shown,
                mine,
                mine && row.writable(),
                !mine && leads(),
                mine && submitted && differs(row, words, written),
                reader.keptAt(id));
    }

    private boolean differs(SummaryRow row, SummaryWords words, List<WeekItem> written) {
        return !revisions.words(row.id(), row.revision()).filter(words::equals).isPresent()
                || !written.stream()
                        .map(WeekItem::withoutId)
                        .toList()
                        .equals(revisions.items(row.id(), row.revision()).stream()
                                .map(WeekItem::withoutId)
                                .toList());
    }

    private boolean mine(SummaryRow row) {
        return currentUser.get().employee().filter(row::isOf).isPresent();
    }
}
