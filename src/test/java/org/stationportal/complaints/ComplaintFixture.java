package org.stationportal.complaints;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.complaints.DecideComplaint.Charge;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Takes complaints in and through their course for the tests: the clerk handles, the fitter is complained of. */
@Component
@Profile("test")
public class ComplaintFixture {

    private final TestStation stations;
    private final TestClock clock;
    private final Complaints complaints;
    private final ComplaintCourse course;
    private final Notices notices;
    private final Sweep sweep;
    private final JdbcClient jdbc;

    ComplaintFixture(
            TestStation stations,
            TestClock clock,
            Complaints complaints,
            ComplaintCourse course,
            Notices notices,
            Sweep sweep,
            JdbcClient jdbc) {
        this.stations = stations;
        this.clock = clock;
        this.complaints = complaints;
        this.course = course;
        this.notices = notices;
        this.sweep = sweep;
        this.jdbc = jdbc;
    }

    /** A major complaint of the service about the fitter, handled by the clerk. */
    public TakeInComplaint command(TestStation.People people) {
        return about(people, Set.of(people.get(Post.FITTER)), "");
    }

    public TakeInComplaint about(TestStation.People people, Set<EmployeeId> persons, String causeNo) {
        return new TakeInComplaint(
                UUID.randomUUID(),
                ComplaintKind.SERVICE,
                Severity.MAJOR,
                ComplaintSource.HALL,
                "",
                Optional.empty(),
                "王先生",
                "13900000001",
                "装表师傅要我自己买表箱，态度很差",
                persons,
                causeNo,
                clock.instant(),
                people.get(Post.COUNTER_CLERK));
    }

    public String takenIn(TestStation.People people) {
        return takenIn(people, command(people));
    }

    public String takenIn(TestStation.People people, TakeInComplaint command) {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> complaints.takeIn(command));
    }

    public void contacted(EmployeeId by, String no) {
        stations.run(by, () -> course.contacted(new ContactCustomer(no, version(no), clock.instant(), "已致电客户，表示歉意")));
    }

    public void decided(EmployeeId by, String no, Outcome outcome, Charge... charges) {
        stations.run(
                by,
                () -> course.decide(new DecideComplaint(no, version(no), outcome, "通话录音与同事证言一致", List.of(charges))));
    }

    public void answered(EmployeeId by, String no) {
        stations.run(by, () -> course.answered(new AnswerCustomer(no, version(no), clock.instant(), "已告知处理结果")));
    }

    public void calledBack(EmployeeId by, String no) {
        stations.run(
                by,
                () -> course.calledBack(
                        new CallBack(no, version(no), clock.instant(), Satisfaction.SATISFIED, "客户表示满意")));
    }

    public ComplaintDetails get(EmployeeId reader, String no) {
        return stations.as(reader, () -> complaints.find(no)).orElseThrow();
    }

    /** Sends what is due, and whoever is told says that he read it. */
    public void told(EmployeeId person, ObligationId obligation) {
        sweep.run();
        stations.run(person, () -> notices.acknowledgeAll(obligation));
    }

    public void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    /** The amounts of the entries about what the complaint itself owes. */
    public List<BigDecimal> entries(String subjectType, String subjectId) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = :type and o.subject_id = :id")
                .param("type", subjectType)
                .param("id", subjectId)
                .query(BigDecimal.class)
                .list();
    }

    long version(String no) {
        return jdbc.sql("select version from complaint where complaint_no = :no")
                .param("no", no)
                .query(Long.class)
                .single();
    }
}
