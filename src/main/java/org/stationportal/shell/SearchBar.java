package org.stationportal.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.stationportal.base.Found;

/**
 * UC-016: the search field of the bar. While one types, a few hits of each kind stand below it; {@code search.js} moves
 * among them by keyboard. On a phone a button opens the page instead.
 */
@JavaScript("context://js/search.js")
final class SearchBar extends Div {

    private static final int EACH = 5;
    private static final int PAUSE_MILLIS = 150;
    private static final String LIST = "sp-search-list";

    private final Search search;
    private final TextField field = new TextField();
    private final Div list = new Div();

    SearchBar(Search search) {
        this.search = search;
        addClassName("sp-search");
        getElement().setAttribute("role", "search");
        field.setPlaceholder(getTranslation("shell.search.hint"));
        field.setAriaLabel(getTranslation("shell.search.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> show(change.getValue()));
        list.addClassName("sp-search-list");
        list.setId(LIST);
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("shell.search.results"));
        var phone = new Button(VaadinIcon.SEARCH.create(), click -> showAll(""));
        phone.addThemeVariants(ButtonVariant.TERTIARY);
        phone.addClassName("sp-search-phone");
        phone.setAriaLabel(getTranslation("shell.search.label"));
        add(field, list, phone);
        addAttachListener(attached -> getElement().executeJs("window.stationPortal.search(this, $0)", LIST));
    }

    private void show(String text) {
        String words = Search.words(text);
        list.removeAll();
        list.getElement().setAttribute("data-for", words);
        if (words.isEmpty()) {
            return;
        }
        Map<String, List<Found>> found = search.find(words, EACH);
        var number = new AtomicInteger();
        found.forEach((kind, hits) -> list.add(group(kind, hits, words, number)));
        if (found.isEmpty()) {
            list.add(new SearchedNothing(words));
        } else {
            var all = new Anchor(SearchView.path(words), getTranslation("shell.search.all"));
            all.addClassName("sp-search-all");
            list.add(option(all, number));
        }
    }

    private Div group(String kind, List<Found> hits, String words, AtomicInteger number) {
        var title = new Div(getTranslation(kind));
        title.addClassName("sp-search-kind");
        title.getElement().setAttribute("aria-hidden", true);
        var group = new Div(title);
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation(kind));
        hits.forEach(hit -> group.add(option(new FoundRow(hit, words), number)));
        return group;
    }

    /** Reached by the arrow keys of the field and not by Tab. */
    private static Component option(Anchor link, AtomicInteger number) {
        link.setId(LIST + "-" + number.incrementAndGet());
        link.getElement().setAttribute("role", "option").setAttribute("tabindex", "-1");
        return link;
    }

    /** The page of all results; also for Enter before the hits have come. */
    @ClientCallable
    private void showAll(String text) {
        getUI().ifPresent(ui -> ui.navigate(
                SearchView.class,
                text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", Search.words(text))));
    }

    @ClientCallable
    private void showKeys() {
        new KeysDialog().open();
    }
}
