package org.stationportal.plans.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.plans.TariffDoubt;

/** The customers of an area whose tariff seems wrong (3.1a), each with why. */
class DoubtsField extends Div implements HasValidation {

    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Div error = new Div();
    private @Nullable String message;
    private boolean invalid;

    DoubtsField() {
        addClassName("sp-stack");
        list.addClassName("sp-stack");
        error.addClassName("plans-error");
        error.getElement().setAttribute("role", "alert");
        var add = new Button(getTranslation("plans.doubts.add"), VaadinIcon.PLUS.create(), click -> line());
        add(new H3(getTranslation("plans.doubts")), list, error, add);
        setInvalid(false);
    }

    /** What was typed; lines that are empty say nothing. */
    List<TariffDoubt> read() {
        return lines.stream()
                .filter(line -> !line.no().isEmpty() || !line.words().isEmpty())
                .map(line -> new TariffDoubt(
                        line.no().getValue().strip(), line.words().getValue()))
                .toList();
    }

    private void line() {
        var no = new TextField(getTranslation("plans.doubts.no"));
        no.getElement().setAttribute("inputmode", "numeric");
        var words = new TextField(getTranslation("plans.doubts.words"));
        words.setMaxLength(200);
        var line = new Line(no, words);
        var row = new Div(no, words);
        row.addClassName("plans-doubt");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            lines.remove(line);
            list.remove(row);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("plans.doubts.remove"));
        row.add(remove);
        lines.add(line);
        list.add(row);
        no.focus();
    }

    @Override
    public void setErrorMessage(@Nullable String text) {
        message = text;
        error.setText(text == null ? "" : text);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean wrong) {
        invalid = wrong;
        error.setVisible(wrong);
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    private record Line(TextField no, TextField words) {}
}
