package org.stationportal.summaries.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Shown;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.WeekItem;
import org.stationportal.summaries.Work;

/** What is planned for the week: chosen from what is open, or in one's own words; at the end done, or why not. */
class PlanCard extends Div {

    private static final int MOST_AT_FIRST = 6;

    private final SummaryServices services;
    private final Writing page;
    private final Map<String, TextField> reasons = new HashMap<>();
    private boolean all;

    PlanCard(SummaryServices services, Writing page) {
        this.services = services;
        this.page = page;
    }

    /** The fields for why something was not done, by the name under which a rule speaks of them. */
    Map<String, TextField> reasons() {
        return reasons;
    }

    void show(SummaryDetails summary) {
        removeAll();
        reasons.clear();
        var lines = new UnorderedList();
        lines.addClassName("summaries-items");
        summary.planned().forEach(item -> lines.add(summary.writable() ? line(item) : new ItemLine(item)));
        var body = new Div(lines);
        body.addClassName("sp-stack");
        if (summary.planned().isEmpty()) {
            body.add(new EmptyState(
                    getTranslation(summary.writable() ? "summaries.plan.none" : "summaries.plan.noneOfAnother")));
        }
        if (summary.writable()) {
            body.add(ownWords());
            List<Work> ahead = services.summaries().ahead(page.id());
            if (!ahead.isEmpty()) {
                body.add(offered(ahead));
            }
        }
        add(new Card(getTranslation("summaries.plan"), body));
    }

    private ItemLine line(WeekItem item) {
        var line = new ItemLine(
                item,
                getTranslation("summaries.plan.done"),
                getTranslation("summaries.plan.whyNot"),
                (which, ticked) -> page.keep(() -> services.writing().tick(page.id(), which.id(), ticked)),
                (which, words) -> page.keep(() -> services.writing().remark(page.id(), which.id(), words)));
        line.remark().addClassName("summaries-why-not");
        line.removable(
                getTranslation("summaries.plan.drop"),
                which -> page.change(() -> services.writing().drop(page.id(), which.id())));
        reasons.put("item" + item.id(), line.remark());
        return line;
    }

    private Div ownWords() {
        var words = new TextField(getTranslation("summaries.plan.ownWords"));
        words.setMaxLength(200);
        words.setManualValidation(true);
        words.addClassName("summaries-grows");
        var add = new Button(
                getTranslation("summaries.plan.add"),
                click -> Shown.atFields(this, Map.of("words", words), () -> {
                    services.writing().plan(page.id(), words.getValue());
                    page.refresh();
                }));
        add.addClickShortcut(Key.ENTER).listenOn(words);
        var line = new Div(words, add);
        line.addClassNames("sp-line", "summaries-add");
        return line;
    }

    private Div offered(List<Work> ahead) {
        var heading = new H3(getTranslation("summaries.ahead", ahead.size()));
        var choose = new Button(
                getTranslation("summaries.ahead.all"),
                click -> page.change(
                        () -> ahead.forEach(work -> services.writing().plan(page.id(), work))));
        choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var top = new Div(heading, choose);
        top.addClassNames("sp-line", "summaries-offer");
        var lines = new UnorderedList();
        lines.addClassName("summaries-items");
        ahead.stream().limit(all ? ahead.size() : MOST_AT_FIRST).forEach(work -> lines.add(offer(work)));
        var offered = new Div(top, lines);
        if (!all && ahead.size() > MOST_AT_FIRST) {
            var more = new Button(getTranslation("summaries.ahead.more", ahead.size() - MOST_AT_FIRST), click -> {
                all = true;
                page.refresh();
            });
            more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            offered.add(more);
        }
        return offered;
    }

    private ListItem offer(Work work) {
        var choose = new Button(
                getTranslation("summaries.ahead.choose"),
                click -> page.change(() -> services.writing().plan(page.id(), work)));
        choose.addThemeVariants(ButtonVariant.SMALL);
        choose.setAriaLabel(getTranslation("summaries.ahead.choose") + " " + work.title());
        var line = new ListItem(ItemLine.what(work), choose);
        line.addClassNames("summaries-item", "summaries-offered");
        return line;
    }
}
