package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportDetails;
import org.stationportal.customers.imports.ImportField;

/** Which column is what? Guessed from the headings, or as it was confirmed for such a file before. */
final class MappingStep extends Composite<Div> {

    private final CustomerImports imports;
    private final ImportDetails details;
    private final Map<ImportField, ComboBox<String>> fields = new EnumMap<>(ImportField.class);

    MappingStep(CustomerImports imports, ImportDetails details, Instant now, Runnable done) {
        this.imports = imports;
        this.details = details;
        getContent().addClassName("sp-stack");
        details.importedBefore()
                .ifPresent(at -> getContent()
                        .add(new Paragraph(getTranslation(
                                "customers.import.importedBefore", Dates.moment(at, now, getLocale())))));
        getContent().add(new Paragraph(getTranslation("customers.import.columns.hint")));
        var form = new Div();
        form.addClassName("import-columns");
        List<String> headings = details.headings().stream()
                .filter(heading -> !heading.isBlank())
                .distinct()
                .toList();
        for (ImportField field : ImportField.values()) {
            form.add(column(field, headings));
        }
        var check = new Button(getTranslation("customers.import.check"), click -> check(done));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var giveUp = new Button(getTranslation("customers.import.abandon"), click -> {
            if (Shown.asNotice(this, () -> imports.abandon(details.summary().id()))) {
                done.run();
            }
        });
        var actions = new Div(check, giveUp);
        actions.addClassName("sp-row-actions");
        getContent().add(form, actions);
    }

    private ComboBox<String> column(ImportField field, List<String> headings) {
        var column = new ComboBox<String>(getTranslation("customers.import.field." + field), headings);
        column.setClearButtonVisible(true);
        column.setRequiredIndicatorVisible(ImportField.NEEDED.contains(field));
        column.setManualValidation(true);
        column.setPlaceholder(getTranslation("customers.import.columns.none"));
        column.addValueChangeListener(change -> column.setHelperText(example(change.getValue())));
        column.setValue(details.mapping().get(field));
        fields.put(field, column);
        return column;
    }

    /** What stands in the first rows below the heading. */
    private String example(@org.jspecify.annotations.Nullable String heading) {
        int place = heading == null ? -1 : details.headings().indexOf(heading);
        return place < 0
                ? ""
                : details.firstRows().stream()
                        .map(row -> place < row.size() ? row.get(place) : "")
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .limit(2)
                        .collect(Collectors.joining(" · "));
    }

    private void check(Runnable done) {
        Map<String, ComboBox<String>> byName = fields.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        boolean went = Shown.atFields(this, byName, () -> {
            Map<ImportField, String> mapping = fields.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            field -> Objects.requireNonNullElse(
                                    Objects.requireNonNull(fields.get(field)).getValue(), "")));
            imports.check(details.summary().id(), mapping);
        });
        if (went) {
            done.run();
        }
    }
}
