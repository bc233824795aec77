package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.ActionSummary;
import org.stationportal.losses.RecordAction;

/** What was done about the area's losses, the months before and after it side by side. */
class ActionsCard extends Div {

    private final LossServices services;
    private final LossWords words = new LossWords(this::getTranslation);

    ActionsCard(LossServices services, String areaNo, Runnable after) {
        this.services = services;
        List<ActionSummary> actions = services.analyses().actions(areaNo);
        var card = new Card(
                getTranslation("losses.actions"),
                actions.isEmpty() ? new EmptyState(getTranslation("losses.actions.none")) : table(actions));
        if (services.analyses().mayAct(areaNo)) {
            var form = form(areaNo, after);
            form.addClassNames("sp-card-body", "sp-form");
            card.add(form);
        }
        add(card);
    }

    private FigureTable table(List<ActionSummary> actions) {
        var table = new FigureTable(List.of(
                getTranslation("losses.action"),
                getTranslation("losses.action.before"),
                getTranslation("losses.action.month"),
                getTranslation("losses.action.after", 1),
                getTranslation("losses.action.after", 2),
                getTranslation("losses.action.after", 3)));
        for (ActionSummary action : actions) {
            var cells = new ArrayList<Object>();
            cells.add(Dates.day(action.doneOn(), services.today(), getLocale()) + " · " + action.words() + " · "
                    + action.by());
            action.months().forEach(month -> cells.add(month.rate().isPresent() ? words.rate(month.rate()) : "—"));
            table.row(cells.toArray());
        }
        return table;
    }

    private Div form(String areaNo, Runnable after) {
        UUID submission = UUID.randomUUID();
        DatePicker day = ChinesePickers.date(getTranslation("losses.action.day"));
        day.setValue(services.today());
        day.setMax(services.today());
        day.setManualValidation(true);
        var text = new TextArea(getTranslation("losses.action"));
        text.setMaxLength(1000);
        text.setManualValidation(true);
        var record = new Button(getTranslation("losses.action.record"), click -> {
            LocalDate on = Objects.requireNonNullElseGet(day.getValue(), services::today);
            boolean done = Shown.atFields(
                    this,
                    Map.of("action", text, "doneOn", day),
                    () -> services.analyses().act(new RecordAction(submission, areaNo, on, text.getValue())));
            if (done) {
                Shown.done(getTranslation("losses.action.done"));
                after.run();
            }
        });
        var line = new Div(record);
        line.addClassName("sp-full");
        return new Div(day, text, line);
    }
}
