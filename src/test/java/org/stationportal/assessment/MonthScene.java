package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A station whose October has one entry, brought as far on its way as a test needs it; the clock is left there. */
@Component
@Profile("test")
public class MonthScene {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final Months months;
    private final Review review;
    private final MonthPublications publications;
    private final AssessmentFixture fixture;
    private final TestStation stations;
    private final TestClock clock;
    private final JdbcClient jdbc;

    MonthScene(
            Months months,
            Review review,
            MonthPublications publications,
            AssessmentFixture fixture,
            TestStation stations,
            TestClock clock,
            JdbcClient jdbc) {
        this.months = months;
        this.review = review;
        this.publications = publications;
        this.fixture = fixture;
        this.stations = stations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Whose station it is, and the entry of the fitter. */
    public record Scene(TestStation.People people, EntryId entry) {

        EmployeeId leader() {
            return people.get(Post.BUSINESS_TEAM_LEADER);
        }

        EmployeeId head() {
            return people.get(Post.STATION_HEAD);
        }

        EmployeeId deputy() {
            return people.get(Post.DEPUTY_HEAD);
        }

        EmployeeId fitter() {
            return people.get(Post.FITTER);
        }
    }

    public Scene at(MonthState state) {
        clock.set("2026-10-30T09:00");
        TestStation.People people = stations.create();
        var scene = new Scene(people, breach(people, people.get(Post.FITTER)));
        clock.set("2026-11-02T09:00");
        Map<MonthState, Runnable> steps = new java.util.EnumMap<>(MonthState.class);
        steps.put(MonthState.TEAM_REVIEW, () -> stations.run(scene.leader(), () -> months.startReview(OCTOBER)));
        steps.put(MonthState.SUBMITTED, () -> submit(scene));
        steps.put(MonthState.APPROVED, () -> approve(scene));
        steps.put(
                MonthState.PUBLISHED,
                () -> stations.run(
                        scene.deputy(),
                        () -> publications.publish(OCTOBER, new PublicationRule(3, PublicationRule.Shown.EVERYBODY))));
        steps.put(MonthState.CLOSED, () -> {
            clock.set("2026-11-06T09:00");
            stations.run(scene.head(), () -> publications.close(OCTOBER));
        });
        steps.forEach((step, taken) -> {
            if (step.compareTo(state) <= 0) {
                taken.run();
            }
        });
        return scene;
    }

    public EntryId breach(TestStation.People people, EmployeeId who) {
        return fixture.breach(people, who, people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    /** A step of an appeal, as a row. */
    public void decided(EntryId entry, EntryDecision.Kind kind, EmployeeId by) {
        jdbc.sql("""
                insert into entry_decision (entry_id, kind, reason, decided_by, decided_at)
                values (:entry, :kind, '送达记录有误', :by, utc_timestamp())""")
                .param("entry", entry.value())
                .param("kind", kind.name())
                .param("by", by.value())
                .update();
    }

    /** Something of the fitter that is overdue in October, and of which nothing has reached him. */
    public void unserved(Scene scene) {
        var now = clock.instant();
        clock.set("2026-10-29T09:00");
        var obligation = fixture.obligation(
                scene.people(), scene.fitter(), scene.people().business(), "1.3", "RESIDENTIAL_METER", "表箱损坏");
        jdbc.sql("update obligation set status = 'OPEN' where id = :id")
                .param("id", obligation.value())
                .update();
        clock.set(java.time.LocalDateTime.ofInstant(now, org.stationportal.base.PortalTime.ZONE)
                .toString());
    }

    public void confirm(Scene scene, EntryId entry) {
        stations.run(scene.leader(), () -> review.confirmAll(List.of(entry)));
    }

    public void submit(Scene scene) {
        confirm(scene, scene.entry());
        stations.run(scene.leader(), () -> months.submit(OCTOBER));
    }

    public void approve(Scene scene) {
        stations.run(
                scene.head(), () -> months.approve(OCTOBER, "test", month(scene).version()));
    }

    public MonthSummary month(Scene scene) {
        return stations.as(scene.head(), () -> months.of(OCTOBER));
    }
}
