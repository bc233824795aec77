package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stationportal.base.ui.Dates;

/** A month of the last three years, chosen from a list or one after the other. */
class MonthChooser extends Div {

    private static final int MONTHS = 36;

    MonthChooser(YearMonth chosen, YearMonth latest, Consumer<YearMonth> action) {
        addClassName("sp-line");
        var month = new Select<YearMonth>();
        month.setAriaLabel(getTranslation("losses.month"));
        month.setItems(Stream.iterate(latest, each -> each.minusMonths(1))
                .limit(MONTHS)
                .toList());
        month.setItemLabelGenerator(each -> Dates.month(each, getLocale()));
        month.setValue(chosen);
        month.setWidth("10rem");
        month.addValueChangeListener(change -> action.accept(change.getValue()));
        Button before = step(VaadinIcon.ANGLE_LEFT, "losses.previousMonth", chosen.minusMonths(1), action);
        Button after = step(VaadinIcon.ANGLE_RIGHT, "losses.nextMonth", chosen.plusMonths(1), action);
        after.setEnabled(chosen.isBefore(latest));
        add(before, month, after);
    }

    private Button step(VaadinIcon icon, String key, YearMonth to, Consumer<YearMonth> action) {
        var button = new Button(icon.create(), click -> action.accept(to));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
