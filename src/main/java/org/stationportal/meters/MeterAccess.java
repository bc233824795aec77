package org.stationportal.meters;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.customers.Customers;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** Attachments of meters by their numbers: photos of readings and of what is wrong, by whoever may say what is wrong. */
@Component
class MeterAccess implements OwnerAccess {

    private static final Set<Post> ADDING = Set.of(
            Post.AREA_MANAGER,
            Post.FITTER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    private final Customers customers;
    private final CurrentUser currentUser;

    MeterAccess(Customers customers, CurrentUser currentUser) {
        this.customers = customers;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(Meters.TYPE);
    }

    @Override
    public boolean maySee(String meterNo) {
        return customers.findMeter(meterNo).isPresent();
    }

    @Override
    public boolean mayAdd(String meterNo) {
        return currentUser.get().posts().stream().anyMatch(ADDING::contains);
    }
}
