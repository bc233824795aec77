package org.stationportal.organization;

/** A post 岗位; each gives the role of the same name to whoever holds it on the day. */
public enum Post {
    COUNTER_CLERK(Reach.OWN),
    AREA_MANAGER(Reach.OWN),
    FITTER(Reach.OWN),
    BILLING_CLERK(Reach.OWN),
    DUTY_OFFICER(Reach.OWN),
    BUSINESS_TEAM_LEADER(Reach.TEAM),
    READING_TEAM_LEADER(Reach.TEAM),
    OPERATIONS_SPECIALIST(Reach.STATION),
    LINE_LOSS_SPECIALIST(Reach.STATION),
    STATION_HEAD(Reach.STATION),
    DEPUTY_HEAD(Reach.STATION),
    ADMINISTRATOR(Reach.STATION);

    private final Reach reach;

    Post(Reach reach) {
        this.reach = reach;
    }

    /** How far the holder sees in lists. */
    public Reach reach() {
        return reach;
    }

    public boolean leadsTeam() {
        return this == BUSINESS_TEAM_LEADER || this == READING_TEAM_LEADER;
    }

    /** How far lists reach: one's own, one's team's, the whole station's. */
    public enum Reach {
        OWN,
        TEAM,
        STATION
    }
}
