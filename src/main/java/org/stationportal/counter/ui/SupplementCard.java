package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.AskForDocuments;
import org.stationportal.counter.Supplement;
import org.stationportal.customers.Document;

/** Documents that the customer still has to bring: asks for them, or says that they are there. */
class SupplementCard extends Div {

    private static final int DAYS = 5;
    private static final int CLOSING_HOUR = 17;

    private final CounterServices services;
    private final String number;
    private final Runnable after;
    private final CheckboxGroup<Document> documents = new CheckboxGroup<>(getTranslation("counter.supplement.which"));
    private final TextField words = new TextField(getTranslation("counter.remark"));
    private final DateTimePicker until = ChinesePickers.dateTime(getTranslation("counter.supplement.until"));

    SupplementCard(CounterServices services, String number, Runnable after) {
        this.services = services;
        this.number = number;
        this.after = after;
        addClassName("sp-stack");
        var all = services.supplements().of(number);
        all.forEach(supplement -> add(new Div(line(supplement))));
        if (all.stream().anyMatch(supplement -> supplement.handedIn().isEmpty())) {
            add(new Button(getTranslation("counter.supplement.handedIn"), click -> handedIn()));
        } else {
            form();
        }
    }

    private void form() {
        documents.setItems(Document.values());
        documents.setItemLabelGenerator(document -> getTranslation("customers.document." + document));
        until.setValue(services.now().plusDays(DAYS).withHour(CLOSING_HOUR).withMinute(30));
        documents.setManualValidation(true);
        words.setManualValidation(true);
        until.setManualValidation(true);
        words.setWidthFull();
        add(documents, words, until, new Button(getTranslation("counter.supplement.ask"), click -> ask()));
    }

    private void ask() {
        boolean asked = Shown.atFields(this, Map.of("documents", documents, "words", words, "until", until), () -> {
            if (until.isEmpty()) {
                throw RuleViolation.at("until", "counter.error.time");
            }
            services.supplements()
                    .ask(new AskForDocuments(
                            number,
                            documents.getValue(),
                            words.getValue(),
                            until.getValue().atZone(PortalTime.ZONE).toInstant()));
        });
        if (asked) {
            Shown.done(getTranslation("counter.supplement.done"));
            after.run();
        }
    }

    private void handedIn() {
        if (Shown.asNotice(this, () -> services.supplements().handedIn(number))) {
            Shown.done(getTranslation("counter.supplement.runsOn"));
            after.run();
        }
    }

    private String line(Supplement supplement) {
        String names = supplement.documents().stream()
                .sorted()
                .map(document -> getTranslation("customers.document." + document))
                .collect(Collectors.joining(getTranslation("counter.comma")));
        String asked = services.time().moment(supplement.askedAt(), getLocale());
        return supplement
                .handedIn()
                .map(at -> getTranslation(
                        "counter.supplement.line.in", names, services.time().moment(at, getLocale())))
                .orElseGet(() -> getTranslation(
                        "counter.supplement.line.open",
                        names,
                        asked,
                        supplement.askedBy(),
                        services.time().moment(supplement.until(), getLocale())));
    }
}
