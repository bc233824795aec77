package org.stationportal.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.WorkingHours;

/** Edits the spans of a working day. */
class WorkingHoursForm extends Div {

    private final Div rows = new Div();
    private final List<SpanRow> spans = new ArrayList<>();

    /** {@code review} gets what was entered when it makes sense. */
    WorkingHoursForm(WorkingHours hours, Consumer<WorkingHours> review) {
        addClassName("calendar-hours");
        hours.spans().forEach(span -> addRow(span.start(), span.end()));
        Button add = new Button(getTranslation("calendar.hours.add"), click -> addRow(null, null));
        Button confirm =
                new Button(getTranslation("calendar.hours.save"), click -> attempt(() -> review.accept(entered())));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(rows, new HorizontalLayout(add, confirm));
    }

    /** Runs the action; a rule that it breaks shows at the last span. */
    void attempt(Runnable action) {
        Shown.atFields(this, Map.of("spans", spans.getLast().end), action);
    }

    private WorkingHours entered() {
        return new WorkingHours(spans.stream().map(SpanRow::entered).toList());
    }

    private void addRow(@Nullable LocalTime start, @Nullable LocalTime end) {
        SpanRow row = new SpanRow(start, end);
        spans.add(row);
        rows.add(row);
        keepOne();
    }

    private void remove(SpanRow row) {
        spans.remove(row);
        rows.remove(row);
        keepOne();
    }

    private void keepOne() {
        spans.forEach(row -> row.remove.setEnabled(spans.size() > 1));
    }

    private class SpanRow extends HorizontalLayout {

        private final TimePicker start = picker("calendar.hours.start");
        private final TimePicker end = picker("calendar.hours.end");
        private final Button remove =
                new Button(WorkingHoursForm.this.getTranslation("calendar.hours.remove"), click -> remove(this));

        SpanRow(@Nullable LocalTime from, @Nullable LocalTime to) {
            start.setValue(from);
            end.setValue(to);
            end.setHelperText(WorkingHoursForm.this.getTranslation("calendar.hours.endHint"));
            setDefaultVerticalComponentAlignment(Alignment.BASELINE);
            setWrap(true);
            add(start, end, remove);
        }

        WorkingHours.Span entered() {
            if (start.getValue() == null || end.getValue() == null) {
                throw RuleViolation.at("spans", "calendar.rule.incompleteSpan");
            }
            return new WorkingHours.Span(start.getValue(), end.getValue());
        }

        private static TimePicker picker(String label) {
            TimePicker picker = new TimePicker();
            picker.setLabel(picker.getTranslation(label));
            picker.setStep(Duration.ofMinutes(30));
            return picker;
        }
    }
}
