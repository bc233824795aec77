package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.stationportal.assessment.LedgerCheck;
import org.stationportal.assessment.LedgerChecks;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;

/** Is the ledger as it was written? Anybody recomputes it and reads what was found (UC-030). */
@Route("ledger-check")
@Menu(title = "assessment.menu.check", order = 40, icon = "vaadin:check-square-o")
@PermitAll
class LedgerCheckView extends Main implements HasDynamicTitle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LedgerChecks checks;
    private final Clock clock;
    private final PageHeader header =
            new PageHeader(getTranslation("assessment.check.title"), getTranslation("assessment.check.subtitle"));
    private final Button start = new Button(getTranslation("assessment.check.start"));
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();

    LedgerCheckView(LedgerChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
        addClassName("sp-page");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> {
            checks.start();
            show();
        });
        header.addActions(start);
        bar.getElement().setAttribute("aria-label", getTranslation("assessment.check.running"));
        result.addClassNames("sp-card-body", "sp-stack");
        result.getElement().setAttribute("role", "status");
        var card = new Div(bar, result);
        card.addClassName("sp-card");
        add(header, card, new Paragraph(getTranslation("assessment.check.explained")));
        Refreshing.keep(this, PAUSE, this::show);
    }

    private void show() {
        Optional<Double> progress = checks.progress();
        start.setEnabled(progress.isEmpty());
        bar.setVisible(progress.isPresent());
        progress.ifPresent(bar::setValue);
        result.removeAll();
        if (progress.isPresent()) {
            result.add(new Paragraph(getTranslation("assessment.check.running")));
            return;
        }
        checks.last()
                .ifPresentOrElse(
                        this::show, () -> result.add(new EmptyState(getTranslation("assessment.check.never"))));
    }

    private void show(LedgerChecks.Result last) {
        LedgerCheck check = last.check();
        var verdict = new StateBadge(
                check.whole() ? Tone.GREEN : Tone.RED,
                getTranslation(check.whole() ? "assessment.check.whole" : "assessment.check.differs"));
        result.add(verdict);
        check.first()
                .ifPresent(difference ->
                        result.add(new Paragraph(getTranslation(difference.key(), difference.arguments()))));
        result.add(
                new Paragraph(
                        getTranslation("assessment.check.counted", check.entries(), check.decisions(), check.months())),
                new Paragraph(getTranslation(
                        "assessment.check.when",
                        Dates.moment(last.at(), clock.instant(), getLocale()),
                        last.by().orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.check") + " · " + getTranslation("base.portal");
    }
}
