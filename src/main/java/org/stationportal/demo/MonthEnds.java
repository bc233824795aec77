package org.stationportal.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.MonthPublications;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.Review;
import org.stationportal.base.PortalTime;

/** The months of the history: July published and closed, August submitted and waiting for the head, September open. */
@Component
@Profile("demo")
class MonthEnds {

    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final String BUSINESS_LEADER = "7001";
    private static final String HEAD = "9001";
    private static final String DEPUTY = "9002";
    private static final List<String> DECIDERS = List.of(BUSINESS_LEADER, "8001", HEAD, DEPUTY);

    private final Script script;
    private final Months months;
    private final Review review;
    private final MonthPublications publications;
    private final ActAs actAs;

    MonthEnds(Script script, Months months, Review review, MonthPublications publications, ActAs actAs) {
        this.script = script;
        this.months = months;
        this.review = review;
        this.publications = publications;
        this.actAs = actAs;
    }

    void write() {
        at("2026-08-03T09:10", () -> actAs.run(BUSINESS_LEADER, () -> months.startReview(JULY)));
        at("2026-08-04T10:00", () -> decide(JULY));
        at("2026-08-05T16:00", () -> actAs.run(BUSINESS_LEADER, () -> months.submit(JULY)));
        at(
                "2026-08-06T09:30",
                () -> actAs.run(
                        HEAD,
                        () -> months.approve(
                                JULY, Person.PASSWORD, months.of(JULY).version())));
        at("2026-08-06T10:00", () -> actAs.run(DEPUTY, () -> publications.publish(JULY, publications.rule())));
        at("2026-08-12T08:40", () -> actAs.run(HEAD, () -> publications.close(JULY)));
        at("2026-09-01T09:20", () -> actAs.run(BUSINESS_LEADER, () -> months.startReview(AUGUST)));
        at("2026-09-02T10:00", () -> decide(AUGUST));
        at("2026-09-03T16:00", () -> actAs.run(BUSINESS_LEADER, () -> months.submit(AUGUST)));
        at("2026-09-08T11:00", () -> actAs.run(HEAD, () -> months.returnForReview(AUGUST, "请班长逐条核对送达记录后再报")));
        at("2026-09-28T15:30", () -> actAs.run(BUSINESS_LEADER, () -> months.submit(AUGUST)));
    }

    /** Everybody decides what is his to decide: of the leader's the first does not count, the others stand. */
    private void decide(YearMonth month) {
        for (String decider : DECIDERS) {
            actAs.run(decider, () -> {
                List<EntrySummary> waiting =
                        review.waitingForMe(LedgerFilter.of(month), 0, 500).rows();
                if (decider.equals(BUSINESS_LEADER) && waiting.size() > 1) {
                    review.waive(waiting.getFirst().id(), "当日全班抗洪抢险,属不可抗力");
                    waiting = waiting.subList(1, waiting.size());
                }
                review.confirmAll(waiting.stream().map(EntrySummary::id).toList());
            });
        }
    }

    private void at(String local, Runnable piece) {
        script.at(LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant(), piece);
    }
}
