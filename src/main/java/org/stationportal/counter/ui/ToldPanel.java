package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.TellCustomer;
import org.stationportal.counter.ToldCustomer;
import org.stationportal.counter.Way;
import org.stationportal.counter.desk.Choice;

/** What the customer was told and when, and a small form to note what was said just now. */
class ToldPanel extends Div {

    private final CounterServices services;
    private final String number;
    private final OrderedList lines = new OrderedList();
    private final TextField words = new TextField(getTranslation("counter.told.words"));
    private final Choice<Way> way = new Choice<>("counter.way", Way.values());
    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("counter.told.at"));

    ToldPanel(CounterServices services, String number) {
        this.services = services;
        this.number = number;
        way.setValue(Way.PHONE);
        words.addClassName("sp-full");
        lines.addClassName("counter-told");
        words.setManualValidation(true);
        at.setManualValidation(true);
        addClassName("sp-stack");
        var form = new Div(words, way, at);
        form.addClassName("sp-form");
        add(lines, form, new Button(getTranslation("counter.told.add"), click -> note()));
        show();
    }

    private void note() {
        boolean noted = Shown.atFields(this, Map.of("words", words, "at", at), () -> {
            if (at.isEmpty()) {
                throw RuleViolation.at("at", "counter.error.time");
            }
            services.told()
                    .tell(new TellCustomer(
                            number,
                            at.getValue().atZone(PortalTime.ZONE).toInstant(),
                            way.getValue(),
                            words.getValue()));
        });
        if (noted) {
            Shown.done(getTranslation("counter.told.done"));
            show();
        }
    }

    private void show() {
        words.clear();
        at.setValue(services.now());
        lines.removeAll();
        services.told().of(number).forEach(told -> lines.add(line(told)));
    }

    private ListItem line(ToldCustomer told) {
        var meta = new Span(services.time().moment(told.at(), getLocale()) + " · "
                + getTranslation("counter.way." + told.way()) + " · " + told.by());
        meta.addClassName("sp-row-meta");
        return new ListItem(new Div(told.words()), meta);
    }
}
