package org.stationportal.summaries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.summaries.WeekItem;
import org.stationportal.summaries.Work;

/** A line of the plan or of what was done: its tick, what it is, its remark. */
class ItemLine extends ListItem {

    private static final int LONGEST_REMARK = 500;

    private final WeekItem item;
    private final Checkbox tick = new Checkbox();
    private final TextField remark = new TextField();

    ItemLine(WeekItem item) {
        this.item = item;
        addClassName("summaries-item");
        tick.setValue(item.ticked());
        tick.setReadOnly(true);
        add(tick, what(item.work()));
        if (!item.remark().isEmpty()) {
            var words = new Div(item.remark());
            words.addClassName("summaries-remark");
            add(words);
        }
    }

    /** To write in; the remark is asked for with these words. */
    ItemLine(
            WeekItem item,
            String tickLabel,
            String hint,
            BiConsumer<WeekItem, Boolean> ticked,
            BiConsumer<WeekItem, String> remarked) {
        this.item = item;
        addClassName("summaries-item");
        tick.setValue(item.ticked());
        tick.setAriaLabel(tickLabel + " " + item.work().title());
        tick.addValueChangeListener(change -> ticked.accept(item, change.getValue()));
        remark.setValue(item.remark());
        remark.setPlaceholder(hint);
        remark.setAriaLabel(hint + " " + item.work().title());
        remark.setMaxLength(LONGEST_REMARK);
        remark.setManualValidation(true);
        remark.setValueChangeMode(ValueChangeMode.LAZY);
        remark.addValueChangeListener(change -> remarked.accept(item, change.getValue()));
        add(tick, what(item.work()), remark);
    }

    void removable(String label, Consumer<WeekItem> drop) {
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> drop.accept(item));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + " " + item.work().title());
        addComponentAtIndex(2, button);
    }

    TextField remark() {
        return remark;
    }

    WeekItem item() {
        return item;
    }

    static Component what(Work work) {
        Component title = work.path().isEmpty() ? new Span(work.title()) : new Anchor(work.path(), work.title());
        var main = new Div(title);
        main.addClassName("sp-row-main");
        String meta = Stream.of(
                        work.detail(), work.isFree() ? "" : main.getTranslation(work.unitKey(), work.quantity()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!meta.isEmpty()) {
            var line = new Div(meta);
            line.addClassName("sp-row-meta");
            main.add(line);
        }
        return main;
    }
}
