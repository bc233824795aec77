package org.stationportal.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.stationportal.base.ui.Dates;

/** Chooses a month of a page; the address says which one is shown. */
class MonthChoice extends Select<YearMonth> {

    private final String route;

    MonthChoice(String route) {
        this.route = route;
        setAriaLabel(getTranslation("assessment.month.choose"));
        setItemLabelGenerator(month -> Dates.month(month, getLocale()));
        setWidth("10rem");
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(this.route + "/" + change.getValue());
            }
        });
    }

    void show(List<YearMonth> months, YearMonth chosen) {
        setItems(
                months.contains(chosen)
                        ? months
                        : Stream.concat(months.stream(), Stream.of(chosen)).toList());
        setValue(chosen);
    }
}
