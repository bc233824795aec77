package org.stationportal.counter.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.Stage;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;

/** What stands on the receipt of a service application: what was handed in, the promised date, the planned stages. */
@Component
class ApplicationReceipt {

    private final Texts texts;
    private final PromisedDate promised;

    ApplicationReceipt(Texts texts, PromisedDate promised) {
        this.texts = texts;
        this.promised = promised;
    }

    Receipt of(ApplicationDetails application, Locale language) {
        var customer = application.customer();
        Receipt receipt = new Receipt(
                        customer.station(),
                        text("counter.receipt.title", language),
                        application.applicationNo(),
                        application.acceptedBy(),
                        application.acceptedAt())
                .row(text("customers.name", language), customer.name())
                .row(text("customers.customerNo", language), customer.customerNo())
                .row(text("customers.address", language), customer.address())
                .row(
                        text("counter.kind", language),
                        texts.label("customers.category", application.category(), language) + " "
                                + texts.label("counter.kind", application.kind(), language))
                .row(
                        text("customers.voltage", language),
                        texts.label("customers.voltage", application.voltage(), language) + " · "
                                + texts.label("counter.supply", application.supply(), language))
                .row(
                        text("counter.capacityKw", language),
                        application.capacityKw().stripTrailingZeros().toPlainString())
                .row(text("customers.contact", language), application.contact() + " " + application.phone())
                .row(text("counter.documents.handedIn", language), documents(application, language))
                .row(text("counter.acceptedAt", language), PromisedDate.moment(application.acceptedAt(), language))
                .row(text("counter.promised", language), promised.of(application.total(), language));
        for (Stage stage : Stage.values()) {
            receipt = receipt.row(
                    texts.label("counter.application.stage", stage, language),
                    texts.getTranslation(
                            "counter.receipt.by", language, promised.of(application.stage(stage), language)));
        }
        return receipt;
    }

    private String documents(ApplicationDetails application, Locale language) {
        return application.documents().stream()
                .sorted()
                .map(document -> texts.label("customers.document", document, language))
                .collect(Collectors.joining(text("counter.comma", language)));
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
