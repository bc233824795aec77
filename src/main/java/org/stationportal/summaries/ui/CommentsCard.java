package org.stationportal.summaries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.summaries.SummaryComment;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.SummaryRevision;

/** What was submitted and said, in order; whoever leads the person adds to it. */
class CommentsCard extends Div {

    private static final int LONGEST = 1000;

    private final SummaryServices services;
    private final Runnable changed;

    CommentsCard(SummaryServices services, SummaryDetails summary, Runnable changed) {
        this.services = services;
        this.changed = changed;
        var body = new Div(revisions(summary), comments(summary));
        body.addClassName("sp-stack");
        boolean submitted = summary.row().revision() > 0;
        if (summary.directed() && submitted) {
            body.add(form(summary));
        }
        setVisible(submitted);
        add(new Card(getTranslation("summaries.comments"), body));
    }

    private OrderedList revisions(SummaryDetails summary) {
        var lines = new OrderedList();
        lines.addClassName("summaries-lines");
        for (SummaryRevision revision : services.summaries().revisions(summary.id())) {
            String words = getTranslation(
                    "summaries.revision", revision.number(), services.moment(revision.submittedAt(), getLocale()));
            lines.add(new ListItem(new Anchor(
                    WeeklySummariesView.ROUTE + "/" + summary.id().value() + "?revision=" + revision.number(), words)));
        }
        return lines;
    }

    private OrderedList comments(SummaryDetails summary) {
        var lines = new OrderedList();
        lines.addClassName("summaries-lines");
        for (SummaryComment comment : services.summaries().comments(summary.id())) {
            var meta = new Span(services.moment(comment.at(), getLocale()) + " · " + comment.by() + " · "
                    + getTranslation("summaries.comment." + comment.kind(), comment.revision()));
            meta.addClassName("sp-row-meta");
            var words = new Div(comment.words());
            words.addClassName("summaries-words");
            lines.add(new ListItem(words, meta));
        }
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }

    private Div form(SummaryDetails summary) {
        var words = new TextArea(getTranslation("summaries.comment"));
        words.setWidthFull();
        words.setMaxLength(LONGEST);
        words.setManualValidation(true);
        var say = new Button(getTranslation("summaries.comment.add"), click -> {
            if (Shown.atFields(
                    this,
                    Map.of("words", words),
                    () -> services.submissions().comment(summary.id(), words.getValue()))) {
                Shown.done(getTranslation("summaries.comment.done"));
                changed.run();
            }
        });
        var line = new Div(say);
        line.addClassName("sp-line");
        if (!summary.row().writable()) {
            line.add(new Button(getTranslation("summaries.reopen"), click -> reopen(summary)));
        }
        var form = new Div(words, line);
        form.addClassNames("sp-stack", "sp-screen-only");
        return form;
    }

    private void reopen(SummaryDetails summary) {
        new ConfirmWithReason(
                        getTranslation("summaries.reopen"),
                        getTranslation("summaries.reopen.explain"),
                        getTranslation("summaries.reopen"),
                        reason -> {
                            services.submissions().reopen(summary.id(), reason);
                            Shown.done(getTranslation("summaries.reopen.done"));
                            changed.run();
                        })
                .open();
    }
}
