package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.losses.Analyses;
import org.stationportal.losses.AnalysisSummary;

/** Why the area's months were abnormal, the latest first; what the reader owes is a form. */
class AnalysesCard extends Div {

    private final LossServices services;
    private final LossWords words = new LossWords(this::getTranslation);

    AnalysesCard(LossServices services, String areaNo, Runnable after) {
        this.services = services;
        List<AnalysisSummary> analyses = services.analyses().of(areaNo);
        var rows = analyses.stream().map(analysis -> row(analysis, after)).toArray(Component[]::new);
        add(new Card(
                getTranslation("losses.analyses"),
                rows.length == 0 ? new Component[] {new EmptyState(getTranslation("losses.analyses.none"))} : rows));
    }

    private Component row(AnalysisSummary analysis, Runnable after) {
        var title = new Div(
                new Span(Dates.month(analysis.month(), getLocale()) + " · "
                        + analysis.rate().toPlainString() + "%"),
                words.state(analysis.state()),
                new StateBadge(
                        services.time().tone(analysis.obligation()),
                        services.time().left(analysis.obligation(), getLocale())),
                new Anchor("obligations/" + analysis.obligation().id().value(), getTranslation("losses.obligation")));
        title.addClassName("sp-line");
        var row = new Div(title, new Div(getTranslation("losses.manager") + " " + analysis.manager()));
        row.addClassNames("loss-report", "sp-stack");
        analysis.report().ifPresent(report -> {
            row.add(new Paragraph(getTranslation("losses.cause." + report.cause()) + " · " + report.words()));
            row.add(new Paragraph(getTranslation("losses.plannedAction") + " · " + report.plannedAction()));
            var by = new Span(report.by() + " · "
                    + Dates.moment(report.at(), services.clock().instant(), getLocale()));
            by.addClassName("sp-quiet");
            row.add(by);
        });
        boolean owed = services.analyses().mayReport(analysis);
        if (owed) {
            row.add(new ReportForm(services.analyses(), analysis, after));
        }
        if (owed || analysis.report().isPresent()) {
            row.add(new AttachmentsPanel(
                    services.attachments(), new Owner(Analyses.SUBJECT_TYPE, String.valueOf(analysis.id())), true));
        }
        return row;
    }
}
