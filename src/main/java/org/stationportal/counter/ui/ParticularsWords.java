package org.stationportal.counter.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.counter.Particulars;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterSummary;

/** What a service request is about in words: the labels with their values, in the order of the form. */
@Component
class ParticularsWords {

    private final Customers customers;
    private final Texts texts;

    ParticularsWords(Customers customers, Texts texts) {
        this.customers = customers;
        this.texts = texts;
    }

    Map<String, String> of(Particulars particulars, Locale language) {
        var words = new LinkedHashMap<String, String>();
        switch (particulars) {
            case Particulars.NameChange change -> {
                words.put(text("counter.newName", language), change.newName());
                words.put(
                        text("counter.newIdNo", language),
                        texts.label("customers.idKind", change.idKind(), language) + " " + change.maskedIdNo());
            }
            case Particulars.MeterTest test -> {
                words.put(
                        text("customers.meter", language),
                        customers
                                .findMeter(test.meter())
                                .map(MeterSummary::meterNo)
                                .orElse(""));
                words.put(text("counter.doubt", language), test.doubt());
            }
            case Particulars.BillingQuery query -> {
                words.put(
                        text("counter.period", language),
                        Dates.month(query.first(), language) + " – " + Dates.month(query.last(), language));
                words.put(text("counter.question", language), query.question());
            }
        }
        return words;
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
