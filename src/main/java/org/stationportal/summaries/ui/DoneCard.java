package org.stationportal.summaries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Shown;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.WeekItem;

/** What was done in the week, as the features know it; ticked is what the summary names. */
class DoneCard extends Div {

    private final SummaryServices services;
    private final Writing page;

    DoneCard(SummaryServices services, Writing page) {
        this.services = services;
        this.page = page;
    }

    void show(SummaryDetails summary) {
        removeAll();
        var lines = new UnorderedList();
        lines.addClassName("summaries-items");
        summary.done().forEach(item -> lines.add(summary.writable() ? line(item) : new ItemLine(item)));
        var body = new Div();
        body.addClassName("sp-stack");
        if (summary.writable()) {
            var hint = new Paragraph(getTranslation("summaries.done.hint"));
            hint.addClassName("sp-quiet");
            var fill = new Button(
                    getTranslation("summaries.done.fill"),
                    VaadinIcon.REFRESH.create(),
                    click -> page.change(() -> Shown.done(getTranslation(
                            "summaries.done.filled", services.writing().fill(page.id())))));
            fill.addThemeVariants(ButtonVariant.SMALL);
            var top = new Div(hint, fill);
            top.addClassNames("sp-line", "summaries-offer");
            body.add(top);
        }
        body.add(lines);
        if (summary.done().isEmpty()) {
            String who = summary.writable() ? "" : summary.row().revision() == 0 ? ".notYet" : ".ofAnother";
            body.add(new EmptyState(getTranslation("summaries.done.none" + who)));
        }
        add(new Card(getTranslation("summaries.done"), body));
    }

    private ItemLine line(WeekItem item) {
        return new ItemLine(
                item,
                getTranslation("summaries.done.name"),
                getTranslation("summaries.done.remark"),
                (which, ticked) -> page.keep(() -> services.writing().tick(page.id(), which.id(), ticked)),
                (which, words) -> page.keep(() -> services.writing().remark(page.id(), which.id(), words)));
    }
}
