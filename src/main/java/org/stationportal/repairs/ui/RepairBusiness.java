package org.stationportal.repairs.ui;

import org.springframework.stereotype.Component;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Repair calls at the counter and at the duty phone (clause 4.3). */
@Component
class RepairBusiness implements CounterBusiness {

    private final RepairServices services;

    RepairBusiness(RepairServices services) {
        this.services = services;
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
}
