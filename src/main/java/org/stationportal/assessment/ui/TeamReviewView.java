package org.stationportal.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.assessment.Block;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.base.Page;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.MasterDetail;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** The entries that wait for my decision, how far the teams are, and the submission once all is decided. */
@Route(TeamReviewView.ROUTE + MonthAddress.MONTH + MonthAddress.ENTRY)
@Menu(title = "assessment.menu.review", order = 20, icon = "vaadin:check-square-o")
@RolesAllowed({"BUSINESS_TEAM_LEADER", "READING_TEAM_LEADER", "DEPUTY_HEAD", "STATION_HEAD"})
class TeamReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "team-review";
    private static final int LONGEST_LIST = 200;

    private final Months months;
    private final Review review;
    private final EvidencePanels panels;
    private final CurrentUser currentUser;
    private final List<MonthParts> parts;
    private final Clock clock;
    private final PageHeader header = new PageHeader("");
    private final MonthChoice choice = new MonthChoice(ROUTE);
    private final StateLine state = new StateLine();
    private final TeamsLine teams = new TeamsLine();
    private final MonthHistory history = new MonthHistory();
    private final Button confirmAll = new Button("", click -> askConfirmAll());
    private final Button start = new Button(getTranslation("assessment.review.start"), click -> start());
    private final Button submit = new Button(getTranslation("assessment.review.submit"), click -> submit());
    private final Div papers = new Div();
    private final Div blocks = new Div();
    private final Div list = new Div();
    private final MasterDetail split = new MasterDetail(header, state, teams, blocks, list, history);
    private YearMonth month;
    private List<EntrySummary> waiting = List.of();

    TeamReviewView(
            Months months,
            Review review,
            EvidencePanels panels,
            CurrentUser currentUser,
            List<MonthParts> parts,
            Clock clock) {
        this.months = months;
        this.review = review;
        this.panels = panels;
        this.currentUser = currentUser;
        this.parts = parts;
        this.clock = clock;
        month = months.pending();
        addClassName("sp-page");
        list.addClassName("sp-card");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        header.addActions(choice, papers, confirmAll, start, submit);
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = MonthAddress.month(event).orElseGet(months::pending);
        show(MonthAddress.entry(event));
    }

    private void show(Optional<EntryId> selected) {
        Instant now = clock.instant();
        MonthSummary summary = months.of(month);
        Page<EntrySummary> page = review.waitingForMe(LedgerFilter.of(month), 0, LONGEST_LIST);
        waiting = page.rows();
        header.setHeading(
                page.total() == 0
                        ? getTranslation("assessment.review.none", Dates.month(month, getLocale()))
                        : getTranslation("assessment.review.heading", Dates.month(month, getLocale()), page.total()));
        teams.show(months.progress(month));
        history.show(summary, now);
        choice.show(months.known(), month);
        state.show(summary, now);
        papers.removeAll();
        parts.forEach(part -> part.of(month, Optional.empty()).forEach(papers::add));
        confirmAll.setText(getTranslation("assessment.review.confirmAll", waiting.size()));
        confirmAll.setVisible(waiting.size() > 1 && summary.state().takesEntries());
        start.setVisible(summary.state() == MonthState.OPEN);
        submit.setVisible(summary.state() == MonthState.TEAM_REVIEW && submits());
        var open = months.blocks(month);
        submit.setEnabled(open.stream().noneMatch(Block::isUndecided));
        blocks.removeAll();
        blocks.add(new BlockList(open));
        list.removeAll();
        if (waiting.isEmpty()) {
            list.add(new EmptyState(getTranslation("assessment.review.empty")));
        }
        for (EntrySummary entry : waiting) {
            var row = new EntryRow(
                    entry, true, MonthAddress.link(TeamReviewView.class, entry), now, actions(entry, summary.state()));
            if (selected.filter(entry.id()::equals).isPresent()) {
                row.select();
            }
            list.add(row);
        }
        split.closeDetail();
        selected.flatMap(id -> panels.of(
                        id, getLocale(), () -> UI.getCurrent().navigate(ROUTE + "/" + month), () -> show(selected)))
                .ifPresent(split::showDetail);
    }

    private Button[] actions(EntrySummary entry, MonthState monthState) {
        if (!monthState.takesEntries()) {
            return new Button[0];
        }
        var confirm = new Button(
                getTranslation("assessment.review.confirm"),
                click -> act(() -> review.confirm(entry.id()), "assessment.review.confirmed"));
        confirm.addThemeVariants(ButtonVariant.SMALL);
        var waive = new Button(getTranslation("assessment.review.waive"), click -> askWaive(entry));
        waive.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return new Button[] {confirm, waive};
    }

    private void askWaive(EntrySummary entry) {
        new ConfirmWithReason(
                        getTranslation("assessment.review.waive.title"),
                        entry.employeeName() + " · " + entry.title(),
                        getTranslation("assessment.review.waive"),
                        reason -> {
                            review.waive(entry.id(), reason);
                            Shown.done(getTranslation("assessment.review.waived"));
                            show(Optional.empty());
                        })
                .open();
    }

    private void askConfirmAll() {
        new ConfirmDialog(
                        getTranslation("assessment.review.confirmAll", waiting.size()),
                        getTranslation("assessment.review.confirmAll.explained"),
                        getTranslation("assessment.review.confirm"),
                        confirmed -> act(
                                () -> review.confirmAll(
                                        waiting.stream().map(EntrySummary::id).toList()),
                                "assessment.review.confirmed"),
                        getTranslation("base.back"),
                        back -> {})
                .open();
    }

    private void start() {
        act(() -> months.startReview(month), "assessment.review.started");
    }

    private void submit() {
        act(() -> months.submit(month), "assessment.review.submitted");
    }

    /** A refused action may have been overtaken by somebody, so the page is shown afresh either way. */
    private void act(Runnable action, String doneKey) {
        if (Shown.asNotice(this, action)) {
            Shown.done(getTranslation(doneKey));
        }
        show(Optional.empty());
    }

    private boolean submits() {
        var self = currentUser.get();
        return self.holds(Post.DEPUTY_HEAD) || self.posts().stream().anyMatch(Post::leadsTeam);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.review") + " · " + getTranslation("base.portal");
    }
}
