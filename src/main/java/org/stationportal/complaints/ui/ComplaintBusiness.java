package org.stationportal.complaints.ui;

import org.springframework.stereotype.Component;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Complaints at the counter (clause 4.4). */
@Component
class ComplaintBusiness implements CounterBusiness {

    private final ComplaintServices services;

    ComplaintBusiness(ComplaintServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "complaints.complaint";
    }

    @Override
    public int order() {
        return 70;
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
        return new ComplaintForm(services, desk);
    }
}
