package org.stationportal.counter.ui;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.ServiceRequestDetails;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;

/** What stands on the receipt of a service request. */
@Component
class RequestReceipt {

    private final Texts texts;
    private final PromisedDate promised;
    private final ParticularsWords particulars;

    RequestReceipt(Texts texts, PromisedDate promised, ParticularsWords particulars) {
        this.texts = texts;
        this.promised = promised;
        this.particulars = particulars;
    }

    Receipt of(ServiceRequestDetails request, Locale language) {
        var customer = request.customer();
        Receipt receipt = new Receipt(
                        request.obligation().station(),
                        text("counter.receipt.title", language),
                        request.requestNo(),
                        request.acceptedBy(),
                        request.acceptedAt())
                .row(text("customers.name", language), customer.name())
                .row(text("customers.customerNo", language), customer.customerNo())
                .row(text("customers.address", language), customer.address())
                .row(text("counter.kind", language), texts.label("counter.requestKind", request.kind(), language));
        for (var each : particulars.of(request.particulars(), language).entrySet()) {
            receipt = receipt.row(each.getKey(), each.getValue());
        }
        return receipt.row(text("customers.contact", language), request.contact() + " " + request.phone())
                .row(text("counter.acceptedAt", language), PromisedDate.moment(request.acceptedAt(), language))
                .row(text("counter.promised", language), promised.of(request.obligation(), language));
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
