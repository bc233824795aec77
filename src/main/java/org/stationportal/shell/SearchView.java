package org.stationportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.stationportal.base.Found;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;

/** UC-016: everything that a text finds; the address keeps the text, so the page can be sent and gone back to. */
@Route("search")
@PermitAll
class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EACH = 50;
    private static final int PAUSE_MILLIS = 250;

    private final Search search;
    private final PageHeader header = new PageHeader(getTranslation("shell.search.label"));
    private final TextField field = new TextField();
    private final Div results = new Div();

    SearchView(Search search) {
        this.search = search;
        addClassName("sp-page");
        field.setPlaceholder(getTranslation("shell.search.hint"));
        field.setAriaLabel(getTranslation("shell.search.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, path(change.getValue())));
                show(change.getValue());
            }
        });
        results.addClassName("sp-stack");
        add(header, field, results);
    }

    static String path(String text) {
        String words = Search.words(text);
        return words.isEmpty() ? "search" : "search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        field.setValue(Search.words(text));
        field.setAutofocus(text.isBlank());
        show(text);
    }

    private void show(String text) {
        String words = Search.words(text);
        Map<String, List<Found>> found = search.find(words, EACH);
        results.removeAll();
        header.setSubtitle(words.isEmpty() ? "" : getTranslation("shell.search.for", words));
        found.forEach((kind, hits) -> results.add(section(kind, hits, words)));
        if (words.isEmpty()) {
            results.add(new EmptyState(getTranslation("shell.search.what")));
        } else if (found.isEmpty()) {
            results.add(new SearchedNothing(words));
        }
    }

    private Section section(String kind, List<Found> hits, String words) {
        // more than are shown are not counted
        var count = new Span(hits.size() < EACH ? String.valueOf(hits.size()) : EACH + "+");
        count.addClassName("sp-count");
        var title = new H2(getTranslation(kind));
        title.add(count);
        title.addClassName("sp-section-title");
        var section = new Section(title);
        section.addClassNames("sp-card", "sp-search-section");
        hits.forEach(hit -> section.add(new FoundRow(hit, words)));
        if (hits.size() == EACH) {
            var more = new Div(getTranslation("shell.search.narrow", EACH));
            more.addClassNames("sp-quiet", "sp-card-body");
            section.add(more);
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.search.label") + " · " + getTranslation("base.portal");
    }
}
