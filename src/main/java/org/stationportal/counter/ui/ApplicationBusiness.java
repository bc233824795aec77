package org.stationportal.counter.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Service applications at the counter (clause 1.2). */
@Component
class ApplicationBusiness implements CounterBusiness {

    private final CounterServices services;
    private final ApplicationReceipt receipts;

    ApplicationBusiness(CounterServices services, ApplicationReceipt receipts) {
        this.services = services;
        this.receipts = receipts;
    }

    @Override
    public String titleKey() {
        return "counter.business.application";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean open(SignedIn who) {
        return staffsTheCounter(who);
    }

    /** The clerks, the leaders and the heads take in every business. */
    static boolean staffsTheCounter(SignedIn who) {
        return who.holds(Post.COUNTER_CLERK)
                || who.holds(Post.STATION_HEAD)
                || who.holds(Post.DEPUTY_HEAD)
                || who.posts().stream().anyMatch(Post::leadsTeam);
    }

    @Override
    public IntakeForm form(Desk desk) {
        return new ApplicationForm(services, desk);
    }

    @Override
    public Optional<Receipt> receipt(String number, Locale language) {
        return services.applications().find(number).map(found -> receipts.of(found, language));
    }
}
