package org.stationportal.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.Style.AlignItems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingHours;

/** The stretches of a shift, one below the other. */
class ShiftHoursFields extends Div {

    private final Div rows = new Div();
    private final List<Row> stretches = new ArrayList<>();

    ShiftHoursFields(@Nullable WorkingHours hours) {
        addClassName("sp-full");
        var add = new Button(getTranslation("calendar.hours.add"), click -> addRow(null, null));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var hint = new Paragraph(getTranslation("calendar.shift.overnight"));
        hint.addClassName("sp-quiet");
        add(rows, hint, add);
        if (hours == null) {
            addRow(null, null);
        } else {
            ShiftHours.of(hours).stretches().forEach(stretch -> addRow(stretch.start(), stretch.end()));
        }
    }

    /** What shows the fault. */
    TimePicker field() {
        return stretches.getLast().end;
    }

    WorkingHours entered() {
        return new ShiftHours(stretches.stream().map(Row::entered).toList()).toHours();
    }

    private void addRow(@Nullable LocalTime start, @Nullable LocalTime end) {
        var row = new Row(start, end);
        stretches.add(row);
        rows.add(row);
        keepOne();
    }

    private void remove(Row row) {
        stretches.remove(row);
        rows.remove(row);
        keepOne();
    }

    private void keepOne() {
        stretches.forEach(row -> row.remove.setVisible(stretches.size() > 1));
    }

    private class Row extends Div {

        private final TimePicker start = picker("calendar.hours.start");
        private final TimePicker end = picker("calendar.hours.end");
        private final Button remove =
                new Button(ShiftHoursFields.this.getTranslation("calendar.hours.remove"), click -> remove(this));

        Row(@Nullable LocalTime from, @Nullable LocalTime to) {
            addClassName("sp-filters");
            getStyle().setAlignItems(AlignItems.START);
            start.setValue(from);
            end.setValue(to);
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            // beside the fields, below their labels
            remove.getStyle().setMarginTop("1.6rem");
            add(start, end, remove);
        }

        ShiftHours.Stretch entered() {
            if (start.isEmpty() || end.isEmpty()) {
                throw RuleViolation.at("spans", "calendar.rule.incompleteSpan");
            }
            return new ShiftHours.Stretch(start.getValue(), end.getValue());
        }

        private static TimePicker picker(String label) {
            var picker = new TimePicker();
            picker.setLabel(picker.getTranslation(label));
            picker.setStep(Duration.ofMinutes(30));
            picker.setManualValidation(true);
            return picker;
        }
    }
}
