package org.stationportal.counter;

import java.util.List;
import org.stationportal.organization.Post;

/** The further businesses of the counter, each with its limit under clause 1.2s and the posts that deal with it. */
public enum ServiceRequestKind {
    NAME_CHANGE("nameChangeWorkingDays", Post.BILLING_CLERK, Post.COUNTER_CLERK, Post.AREA_MANAGER),
    METER_TEST("meterTestWorkingDays", Post.FITTER, Post.AREA_MANAGER),
    BILLING_QUERY("billingQueryWorkingDays", Post.BILLING_CLERK, Post.AREA_MANAGER, Post.COUNTER_CLERK);

    private final String figure;
    private final List<Post> posts;

    ServiceRequestKind(String figure, Post... posts) {
        this.figure = figure;
        this.posts = List.of(posts);
    }

    /** The clause's figure that limits it, in working days. */
    String figure() {
        return figure;
    }

    /** Whoever holds one of them can be given it. */
    public List<Post> posts() {
        return posts;
    }
}
