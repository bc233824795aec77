package org.stationportal.counter.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.Stage;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.FileDocument;

/** What stands on the receipt of a service application: what was handed in, the promised date, the planned stages. */
@Component
class ApplicationReceipt {

    private final Texts texts;
    private final PromisedDate promised;
    private final CustomerFiles files;

    ApplicationReceipt(Texts texts, PromisedDate promised, CustomerFiles files) {
        this.texts = texts;
        this.promised = promised;
        this.files = files;
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
                .row(text("counter.documents.handedIn", language), documents(application, language));
        for (FileDocument document : files.documents(customer.id())) {
            if (isPromised(document)) {
                receipt = receipt.row(text("counter.receipt.promised", language), promise(document, language));
            }
        }
        receipt = receipt.row(
                        text("counter.acceptedAt", language), PromisedDate.moment(application.acceptedAt(), language))
                .row(text("counter.promised", language), promised.of(application.total(), language));
        for (Stage stage : Stage.values()) {
            receipt = receipt.row(
                    texts.label("counter.application.stage", stage, language),
                    texts.getTranslation(
                            "counter.receipt.by", language, promised.of(application.stage(stage), language)));
        }
        return receipt;
    }

    private static boolean isPromised(FileDocument document) {
        return document.handedIn().isEmpty()
                && document.promise()
                        .filter(given -> given.obligation().status().isRunning())
                        .isPresent();
    }

    private String promise(FileDocument document, Locale language) {
        var given = document.promise().orElseThrow();
        return texts.getTranslation(
                "counter.receipt.promise",
                language,
                texts.label("customers.document", document.document(), language),
                promised.of(given.obligation(), language),
                given.signedBy());
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
