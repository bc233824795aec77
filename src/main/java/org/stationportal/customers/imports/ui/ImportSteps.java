package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.stationportal.customers.imports.ImportState;

/** The five steps as a line, and which of them this is. */
final class ImportSteps extends OrderedList {

    private static final List<String> STEPS = List.of("file", "columns", "preview", "import", "result");

    ImportSteps(ImportState state) {
        addClassName("import-steps");
        int now = switch (state) {
            case MAPPING -> 1;
            case CHECKING, CHECKED -> 2;
            case IMPORTING -> 3;
            case DONE, ABANDONED -> 4;
        };
        for (int i = 0; i < STEPS.size(); i++) {
            var step = new ListItem(getTranslation("customers.import.step." + STEPS.get(i)));
            step.getElement().setAttribute("data-state", i < now ? "done" : i == now ? "now" : "next");
            if (i == now) {
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
