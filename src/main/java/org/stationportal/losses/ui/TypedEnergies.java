package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.LossFilter;
import org.stationportal.losses.LossSummary;
import org.stationportal.losses.PlaceKind;

/** A line for each area and feeder with the two energies to type; Enter goes to the next field. */
class TypedEnergies extends Div {

    private static final int SHOWN = 40;
    private static final String NEXT_FIELD = """
            this.addEventListener('keydown', e => {
              if (e.key !== 'Enter' || e.ctrlKey || e.target.localName !== 'input') return;
              const all = [...this.querySelectorAll('.sp-figures input')];
              all[all.indexOf(e.target) + 1]?.focus();
            })""";

    private final LossServices services;
    private final YearMonth month;
    private final List<LossSummary> places;
    private final Map<LossSummary, Typed> typed = new HashMap<>();
    private final TextField filter = new TextField();
    private final Div table = new Div();
    private final EnergyReview review;

    /** What stands in the two fields of a line. */
    private record Typed(String supplied, String sold) {}

    TypedEnergies(LossServices services, YearMonth month) {
        this.services = services;
        this.month = month;
        addClassNames("loss-entry", "sp-stack");
        places = Stream.of(PlaceKind.values())
                .flatMap(kind -> services.losses().all(new LossFilter(month, kind, false, null, null)).stream())
                .sorted(Comparator.comparing(
                                (LossSummary place) -> place.place().kind())
                        .thenComparing(LossSummary::no))
                .toList();
        filter.setLabel(getTranslation("losses.entry.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show(0));
        review = new EnergyReview(
                services, () -> getUI().ifPresent(ui -> ui.navigate(LossesView.ROUTE, LossMonthParameter.of(month))));
        var check = new Button(getTranslation("losses.entry.check"), click -> check());
        var line = new Div(filter, check);
        line.addClassName("sp-filters");
        add(new Paragraph(getTranslation("losses.entry.hint")), line, review, table);
        getElement().executeJs(NEXT_FIELD);
        show(0);
    }

    private void show(int from) {
        table.removeAll();
        List<LossSummary> found = places.stream()
                .filter(place -> (place.no() + place.name()).contains(filter.getValue()))
                .toList();
        var figures = new FigureTable(
                List.of(getTranslation("losses.no"), getTranslation("losses.supplied"), getTranslation("losses.sold")));
        found.stream()
                .skip(from)
                .limit(SHOWN)
                .forEach(place -> figures.row(name(place), field(place, true), field(place, false)));
        var pages = new Div(
                step("losses.entry.before", from - SHOWN, from > 0),
                step("losses.entry.after", from + SHOWN, from + SHOWN < found.size()));
        pages.addClassName("sp-line");
        table.add(figures, pages);
    }

    private Button step(String key, int to, boolean there) {
        var button = new Button(getTranslation(key), click -> show(to));
        button.setEnabled(there);
        return button;
    }

    private Div name(LossSummary place) {
        var name = new Span(place.name());
        name.addClassNames("loss-name", "sp-row-meta");
        return new Div(new Div(place.no()), name);
    }

    private TextField field(LossSummary place, boolean supplied) {
        var field = new TextField();
        Typed now = typed(place);
        field.setValue(supplied ? now.supplied() : now.sold());
        field.setAriaLabel(place.no() + " " + getTranslation(supplied ? "losses.supplied" : "losses.sold"));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addValueChangeListener(change -> {
            Typed before = typed(place);
            typed.put(
                    place,
                    supplied
                            ? new Typed(change.getValue(), before.sold())
                            : new Typed(before.supplied(), change.getValue()));
            boolean readable = change.getValue().isBlank()
                    || EnergyLine.energy(change.getValue()).isPresent();
            field.setInvalid(!readable);
            field.setErrorMessage(getTranslation("losses.error.number"));
        });
        field.setManualValidation(true);
        return field;
    }

    private Typed typed(LossSummary place) {
        return typed.getOrDefault(place, new Typed(text(place.supplied()), text(place.sold())));
    }

    /** Only what was typed is looked at; the number in front is that of the line in the whole list. */
    private void check() {
        var lines = new ArrayList<EnergyLine>();
        for (int i = 0; i < places.size(); i++) {
            LossSummary place = places.get(i);
            if (typed.containsKey(place)) {
                Typed entered = typed(place);
                boolean unreadable = Stream.of(entered.supplied(), entered.sold())
                        .anyMatch(text ->
                                !text.isBlank() && EnergyLine.energy(text).isEmpty());
                if (unreadable) {
                    Shown.refused(place.no() + " · " + getTranslation("losses.error.number"));
                    return;
                }
                lines.add(new EnergyLine(
                        i + 1,
                        place.place().kind(),
                        place.no(),
                        EnergyLine.energy(entered.supplied()).orElse(null),
                        EnergyLine.energy(entered.sold()).orElse(null)));
            }
        }
        Shown.asNotice(this, () -> review.show(services.energies().preview(month, lines)));
    }

    private static String text(Optional<BigDecimal> energy) {
        return energy.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }
}
