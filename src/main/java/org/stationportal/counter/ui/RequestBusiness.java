package org.stationportal.counter.ui;

import java.util.Locale;
import java.util.Optional;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.organization.SignedIn;

/** One kind of service request at the counter (clause 1.2s). */
class RequestBusiness implements CounterBusiness {

    private final ServiceRequestKind kind;
    private final CounterServices services;
    private final RequestReceipt receipts;

    RequestBusiness(ServiceRequestKind kind, CounterServices services, RequestReceipt receipts) {
        this.kind = kind;
        this.services = services;
        this.receipts = receipts;
    }

    @Override
    public String titleKey() {
        return "counter.requestKind." + kind;
    }

    @Override
    public int order() {
        return 20 + kind.ordinal();
    }

    @Override
    public boolean open(SignedIn who) {
        return ApplicationBusiness.staffsTheCounter(who);
    }

    @Override
    public IntakeForm form(Desk desk) {
        return switch (kind) {
            case NAME_CHANGE -> new NameChangeForm(services, desk);
            case METER_TEST -> new MeterTestForm(services, desk);
            case BILLING_QUERY -> new BillingQueryForm(services, desk);
        };
    }

    @Override
    public Optional<Receipt> receipt(String number, Locale language) {
        return services.requests()
                .find(number)
                .filter(request -> request.kind() == kind)
                .map(request -> receipts.of(request, language));
    }
}
