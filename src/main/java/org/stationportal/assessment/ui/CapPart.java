package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.stationportal.assessment.MonthCaps;
import org.stationportal.assessment.Months;
import org.stationportal.deadlines.ui.ClausesPart;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** The monthly cap on the page of the clauses. */
@org.springframework.stereotype.Component
class CapPart implements ClausesPart {

    private final MonthCaps caps;
    private final Months months;
    private final CurrentUser currentUser;
    private final Clock clock;

    CapPart(MonthCaps caps, Months months, CurrentUser currentUser, Clock clock) {
        this.caps = caps;
        this.months = months;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public Component card() {
        var user = currentUser.get();
        boolean decides = user.holds(Post.STATION_HEAD) || user.holds(Post.ADMINISTRATOR);
        return new CapCard(caps, months.current(), decides, clock);
    }
}
