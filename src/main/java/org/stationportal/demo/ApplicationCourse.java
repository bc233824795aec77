package org.stationportal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.Stage;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The course of an application of the history after it was taken in: its stages by whoever has them. */
@Component
@Profile("demo")
class ApplicationCourse {

    private static final String LEADER = "7001";

    private final Script script;
    private final Counterwork counter;
    private final Suspensions suspensions;
    private final Employees employees;
    private final Calendars calendars;
    private final ActAs actAs;

    ApplicationCourse(
            Script script,
            Counterwork counter,
            Suspensions suspensions,
            Employees employees,
            Calendars calendars,
            ActAs actAs) {
        this.script = script;
        this.counter = counter;
        this.suspensions = suspensions;
        this.employees = employees;
        this.calendars = calendars;
        this.actAs = actAs;
    }

    /** Writes the rest of its course into the script. */
    void follows(ApplicationDetails application, Fate fate, RandomGenerator random) {
        String number = application.applicationNo();
        WorkingTime time = calendars.current();
        Instant start = application.acceptedAt();
        Instant due = application.total().dueAt();
        long minutes = time.between(start, due).toMinutes();
        Instant surveyed = time.add(start, Duration.ofMinutes(minutes / 5 + random.nextInt(90)));
        Instant reported = time.add(start, Duration.ofMinutes(minutes * 2 / 5 + random.nextInt(90)));
        complete(number, Stage.SURVEY, surveyed, "现场已查勘,具备供电条件");
        // every other one that is missed waits with the area's manager, the others with the fitter
        boolean stuckInTheMiddle = fate == Fate.MISSED && random.nextInt(2) == 0;
        Instant ready = stuckInTheMiddle ? time.add(due, Duration.ofMinutes(7 * 60 + random.nextInt(240))) : reported;
        complete(number, Stage.REPORT, ready, "方案已上报");
        switch (fate) {
            case IN_TIME -> {
                Duration spent = Duration.ofMinutes(minutes * 3 / 5 + random.nextInt((int) (minutes / 4)));
                energize(number, time.add(start, spent));
            }
            case LATE -> energize(number, due.plus(Duration.ofMinutes(15 * 60 + 30 + random.nextInt(180))));
            case MISSED ->
                energize(
                        number,
                        time.add(stuckInTheMiddle ? ready : due, Duration.ofMinutes(14 * 60 + random.nextInt(400))));
            case SUSPENDED -> suspended(number, time.add(reported, Duration.ofMinutes(60)), random);
        }
    }

    private void suspended(String number, Instant asked, RandomGenerator random) {
        WorkingTime time = calendars.current();
        Instant until = opening(asked, 5);
        requests(number, asked, until, "客户内部线路改造未完工,暂不具备送电条件");
        decides(number, time.add(asked, Duration.ofMinutes(90)));
        energize(number, time.add(until, Duration.ofMinutes(200 + random.nextInt(200))));
    }

    void complete(String number, Stage stage, Instant at, String remark) {
        script.at(at, () -> counter.complete(number, stage, remark));
    }

    void energize(String number, Instant at) {
        complete(number, Stage.ENERGIZATION, at, "已装表送电");
    }

    /** Whoever has the running stage asks the leader for a suspension. */
    void requests(String number, Instant at, Instant until, String reason) {
        script.at(at, () -> {
            var running = counter.application(number).current().orElseThrow();
            EmployeeSummary leader = employees.findByNo(LEADER).orElseThrow();
            actAs.run(
                    running.parties().getFirst().employeeNo(),
                    () -> suspensions.request(running.id(), reason, "情况说明与现场照片", leader.id(), until));
        });
    }

    /** The leader grants what was asked for. */
    void decides(String number, Instant at) {
        script.at(at, () -> {
            ObligationId running =
                    counter.application(number).current().orElseThrow().id();
            actAs.run(LEADER, () -> suspensions.of(running).forEach(s -> suspensions.decide(s.id(), true, "情况属实,同意")));
        });
    }

    /** The opening of the n-th working day after the instant. */
    Instant opening(Instant from, int workingDays) {
        WorkingTime time = calendars.current();
        return time.opening(time.calendar().shift(LocalDate.ofInstant(from, PortalTime.ZONE), workingDays));
    }
}
