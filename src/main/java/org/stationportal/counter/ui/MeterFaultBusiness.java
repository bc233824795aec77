package org.stationportal.counter.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Metering faults at the counter (clause 1.3). */
@Component
class MeterFaultBusiness implements CounterBusiness {

    private final CounterServices services;
    private final PromisedDate promised;
    private final Texts texts;

    MeterFaultBusiness(CounterServices services, PromisedDate promised, Texts texts) {
        this.services = services;
        this.promised = promised;
        this.texts = texts;
    }

    @Override
    public String titleKey() {
        return "counter.business.meterFault";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean open(SignedIn who) {
        return ApplicationBusiness.staffsTheCounter(who) || who.holds(Post.DUTY_OFFICER);
    }

    @Override
    public IntakeForm form(Desk desk) {
        return new MeterFaultForm(services, desk);
    }

    @Override
    public Optional<Receipt> receipt(String number, Locale language) {
        return services.faults().find(number).map(fault -> receipt(fault, language));
    }

    private Receipt receipt(MeterFaultDetails fault, Locale language) {
        var meter = fault.meter();
        return new Receipt(
                        fault.obligation().station(),
                        texts.getTranslation("counter.receipt.title", language),
                        fault.faultNo(),
                        fault.reportedBy(),
                        fault.recordedAt())
                .row(texts.getTranslation("customers.name", language), meter.customerName())
                .row(texts.getTranslation("customers.meter", language), meter.meterNo())
                .row(
                        texts.getTranslation("counter.urgency", language),
                        texts.label("counter.urgency", fault.urgency(), language))
                .row(texts.getTranslation("counter.description", language), fault.description())
                .row(texts.getTranslation("counter.foundAt", language), PromisedDate.moment(fault.foundAt(), language))
                .row(texts.getTranslation("counter.promised", language), promised.of(fault.obligation(), language));
    }
}
