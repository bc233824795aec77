package org.stationportal.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthInsights;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.MasterDetail;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** May I sign this month? Its state, what stands in the way, people × clauses with the evidence, and the approval. */
@Route(MonthView.ROUTE + MonthAddress.MONTH)
@Menu(title = "assessment.menu.month", order = 30, icon = "vaadin:calendar-user")
@RolesAllowed({"STATION_HEAD", "DEPUTY_HEAD"})
class MonthView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "month";

    private final Months months;
    private final MonthEntries entries;
    private final MonthInsights insights;
    private final Clauses clauses;
    private final List<MonthParts> parts;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final PageHeader header = new PageHeader("");
    private final MonthChoice choice = new MonthChoice(ROUTE);
    private final StateLine state = new StateLine();
    private final MonthHistory history = new MonthHistory();
    private final MonthSteps steps;
    private final Div answer = new Div();
    private final Div matrix = new Div();
    private final Div overview = new Div();
    private final MasterDetail split = new MasterDetail(header, state, answer, matrix, overview, history);
    private final Div papers = new Div();
    private final Button giveBack = new Button(getTranslation("assessment.return"), click -> askReturn());
    private final Button approve = new Button(getTranslation("assessment.approve"), click -> askApprove());
    private MonthSummary month;

    MonthView(
            Months months,
            MonthEntries entries,
            MonthInsights insights,
            Clauses clauses,
            List<MonthParts> parts,
            MonthSteps steps,
            CurrentUser currentUser,
            Clock clock) {
        this.months = months;
        this.steps = steps;
        this.entries = entries;
        this.insights = insights;
        this.clauses = clauses;
        this.parts = parts;
        this.currentUser = currentUser;
        this.clock = clock;
        month = months.of(months.pending());
        papers.addClassName("sp-line");
        addClassNames("sp-page", "sp-wide");
        answer.addClassName("sp-columns");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        header.addActions(choice, papers, giveBack, steps, approve);
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MonthAddress.month(event).orElseGet(months::pending));
        split.closeDetail();
        MonthSelection.of(event.getLocation().getQueryParameters())
                .flatMap(selection -> entries.panel(month.month(), selection, this::reopen))
                .ifPresent(split::showDetail);
    }

    private void show(YearMonth shown) {
        Instant now = clock.instant();
        month = months.of(shown);
        MonthFigures figures = months.figures(shown);
        List<Block> blocks = months.blocks(shown);
        ClauseNames names = ClauseNames.of(clauses, getLocale());
        header.setHeading(getTranslation(heading(blocks), Dates.month(shown, getLocale()), blocks.size()));
        header.setSubtitle(getTranslation(
                "assessment.month.subtitle",
                Amounts.signed(figures.total(), getLocale()),
                figures.people().size(),
                figures.unset()));
        choice.show(months.known(), shown);
        state.show(month, now);
        history.show(month, now);
        steps.show(month, blocks, () -> show(shown));
        papers.removeAll();
        parts.forEach(part -> part.of(shown, Optional.empty()).forEach(papers::add));
        boolean head = currentUser.get().holds(Post.STATION_HEAD);
        giveBack.setVisible(head && month.state() == MonthState.SUBMITTED);
        boolean ready = month.state() == MonthState.SUBMITTED && blocks.isEmpty();
        approve.setVisible(
                head && !month.state().isSealed() && (ready || !figures.rows().isEmpty()));
        approve.setEnabled(ready);
        answer.removeAll();
        answer.add(new BlockList(blocks), new MonthComparison(figures, months.figures(shown.minusMonths(1)), names));
        matrix.removeAll();
        matrix.add(
                figures.rows().isEmpty()
                        ? new EmptyState(getTranslation("assessment.month.empty"))
                        : new MonthMatrix(
                                figures,
                                names,
                                (person, clause) -> open(new MonthSelection(person, clause.orElse(null)))));
        overview.removeAll();
        overview.add(new MonthOverview(
                insights, figures, names, person -> open(new MonthSelection(person.employee(), null))));
    }

    private String heading(List<Block> blocks) {
        return switch (month.state()) {
            case APPROVED -> "assessment.month.approved";
            case PUBLISHED -> "assessment.month.published";
            case CLOSED -> "assessment.month.closed";
            case SUBMITTED -> blocks.isEmpty() ? "assessment.month.ready" : "assessment.month.blocked";
            case OPEN, TEAM_REVIEW -> "assessment.month.notSubmitted";
        };
    }

    private void open(MonthSelection selection) {
        UI.getCurrent().navigate(ROUTE + "/" + month.month(), selection.parameters());
    }

    /** After something changed in the panel: the figures change with it. */
    private void reopen(MonthSelection selection) {
        if (selection.isNothing()) {
            UI.getCurrent().navigate(ROUTE + "/" + month.month());
        } else {
            open(selection);
        }
    }

    private void askApprove() {
        new ApproveDialog(
                        getTranslation("assessment.approve.title", Dates.month(month.month(), getLocale())),
                        months.figures(month.month()),
                        getTranslation("assessment.approve.explained"),
                        password -> {
                            months.approve(month.month(), password, month.version());
                            Shown.done(getTranslation("assessment.approve.done"));
                            show(month.month());
                        })
                .open();
    }

    private void askReturn() {
        new ConfirmWithReason(
                        getTranslation("assessment.return.title", Dates.month(month.month(), getLocale())),
                        getTranslation("assessment.return.explained"),
                        getTranslation("assessment.return"),
                        reason -> {
                            months.returnForReview(month.month(), reason);
                            Shown.done(getTranslation("assessment.return.done"));
                            show(month.month());
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.month") + " · " + getTranslation("base.portal");
    }
}
