package org.stationportal.repairs.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.repairs.RepairCallDetails;

/** Repair calls at the counter and at the duty phone (clause 4.3). */
@Component
class RepairBusiness implements CounterBusiness {

    private final RepairServices services;
    private final Texts texts;

    RepairBusiness(RepairServices services, Texts texts) {
        this.services = services;
        this.texts = texts;
    }

    @Override
    public String titleKey() {
        return "repairs.business";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean open(SignedIn who) {
        return who.holds(Post.COUNTER_CLERK)
                || who.holds(Post.DUTY_OFFICER)
                || who.holds(Post.STATION_HEAD)
                || who.holds(Post.DEPUTY_HEAD)
                || who.posts().stream().anyMatch(Post::leadsTeam);
    }

    @Override
    public IntakeForm form(Desk desk) {
        return new RepairCallForm(services, desk);
    }

    @Override
    public Optional<Receipt> receipt(String number, Locale language) {
        return services.calls().find(number).map(call -> receipt(call, language));
    }

    private Receipt receipt(RepairCallDetails call, Locale language) {
        return new Receipt(
                        call.obligation().station(),
                        text("repairs.receipt.title", language),
                        call.callNo(),
                        call.loggedBy(),
                        call.loggedAt())
                .row(text("repairs.caller", language), (call.caller() + " " + call.phone()).strip())
                .row(text("repairs.address", language), call.address())
                .row(text("repairs.outage", language), texts.label("repairs.outage", call.outage(), language))
                .row(text("repairs.description", language), call.description())
                .row(text("repairs.loggedAt", language), PromisedDate.moment(call.loggedAt(), language))
                .row(
                        text("repairs.receipt.arrival", language),
                        texts.getTranslation(
                                "repairs.receipt.by",
                                language,
                                PromisedDate.moment(call.obligation().dueAt(), language)));
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
