package org.stationportal.summaries.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Optional;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryState;

/** UC-024: one week: the plan at the left, what came of it at the right, below each other on a phone. */
@Route(WeeklySummariesView.ROUTE + "/:id([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/summaries.css")
class WeeklySummaryView extends Main implements BeforeEnterObserver, HasDynamicTitle, Writing {

    private final SummaryServices services;
    private final Div state = new Div();
    private final Span kept = new Span();
    private final PlanCard plan;
    private final DoneCard done;
    private SummaryId id = new SummaryId(0);

    WeeklySummaryView(SummaryServices services) {
        this.services = services;
        plan = new PlanCard(services, this);
        done = new DoneCard(services, this);
        state.addClassName("sp-line");
        kept.addClassName("sp-quiet");
        kept.getElement().setAttribute("aria-live", "polite");
        addClassNames("sp-page", "sp-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new SummaryId(event.getRouteParameters().getLong("id").orElse(0L));
        Optional<Integer> revision = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("revision")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
        if (revision.isEmpty()) {
            fillOnItsDay(read());
            show(read());
        } else {
            show(services.summaries().find(id, revision.get()).orElseThrow(WeeklySummaryView::unknown));
            addComponentAtIndex(
                    1,
                    new Paragraph(new Anchor(
                            WeeklySummariesView.ROUTE + "/" + id.value(),
                            getTranslation("summaries.revision.old", revision.get()))));
        }
    }

    private void fillOnItsDay(SummaryDetails summary) {
        if (summary.writable()
                && summary.row().state() == SummaryState.PLANNING
                && services.summaries().isTime(summary.row().week())) {
            services.writing().fill(id);
        }
    }

    private void show(SummaryDetails summary) {
        removeAll();
        var header = new PageHeader(
                getTranslation("summaries.menu"),
                services.week(summary.row().week(), getLocale()) + " · "
                        + summary.row().who().name() + " · "
                        + summary.row().who().teamName());
        var print =
                new Anchor(WeeklySummariesView.ROUTE + "/" + id.value() + "/print", getTranslation("summaries.print"));
        header.addActions(kept, print);
        var words = new WordsCard(services, this, summary);
        if (summary.writable()) {
            header.addActions(submit(words));
        }
        var right = new Div(done, words);
        right.addClassName("sp-stack");
        var left = new Div(plan, new CommentsCard(services, summary, () -> show(read())));
        left.addClassName("sp-stack");
        var columns = new Div(left, right);
        columns.addClassName("summaries-columns");
        add(header, state, columns);
        lists(summary);
    }

    private Button submit(WordsCard words) {
        var button = new Button(getTranslation("summaries.submit"), click -> {
            var fields = new HashMap<String, HasValidation>(words.fields());
            fields.putAll(plan.reasons());
            Shown.atFields(this, fields, () -> {
                int number = services.submissions().submit(id);
                Shown.done(getTranslation("summaries.submitted", number));
                show(read());
            });
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return button;
    }

    private void lists(SummaryDetails summary) {
        state(summary);
        plan.show(summary);
        done.show(summary);
    }

    private void state(SummaryDetails summary) {
        state.removeAll();
        state.add(services.badge(summary.row(), getLocale()), new Span(services.when(summary.row(), getLocale())));
        if (summary.changed()) {
            var words = new Span(getTranslation("summaries.changed"));
            words.addClassName("sp-quiet");
            state.add(words);
        }
    }

    private SummaryDetails read() {
        return services.summaries().find(id).orElseThrow(WeeklySummaryView::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("no such summary");
    }

    @Override
    public SummaryId id() {
        return id;
    }

    @Override
    public void keep(Runnable action) {
        if (Shown.asNotice(this, action)) {
            kept.setText(services.kept(getLocale()));
            state(read());
        }
    }

    @Override
    public void change(Runnable action) {
        keep(action);
        refresh();
    }

    @Override
    public void refresh() {
        lists(read());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("summaries.menu") + " · " + getTranslation("base.portal");
    }
}
