package org.stationportal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.Urgency;

/** The course of a metering fault of the history after it was reported. */
@Component
@Profile("demo")
class FaultCourse {

    private final Script script;
    private final Counterwork counter;
    private final Habits habits;
    private final Calendars calendars;

    FaultCourse(Script script, Counterwork counter, Habits habits, Calendars calendars) {
        this.script = script;
        this.counter = counter;
        this.habits = habits;
        this.calendars = calendars;
    }

    /** Writes the rest of its course into the script. */
    void follows(MeterFaultDetails fault, Fate fate, RandomGenerator random) {
        Instant found = fault.foundAt();
        Instant due = fault.obligation().dueAt();
        boolean inTime = fate == Fate.IN_TIME || fate == Fate.SUSPENDED;
        if (fault.urgency() == Urgency.URGENT) {
            script.at(
                    fault.recordedAt().plus(Duration.ofMinutes(4)),
                    () -> habits.reads(fault.assignee().employeeNo()));
            mended(
                    fault,
                    inTime
                            ? found.plus(Duration.ofMinutes(40 + random.nextInt(45)))
                            : due.plus(Duration.ofMinutes(35 + random.nextInt(60))));
        } else {
            WorkingTime time = calendars.current();
            mended(
                    fault,
                    inTime
                            ? time.add(found, Duration.ofMinutes(500 + random.nextInt(900)))
                            : time.add(due, Duration.ofMinutes(300 + random.nextInt(600))));
        }
    }

    private void mended(MeterFaultDetails fault, Instant at) {
        script.at(at, () -> counter.mend(fault, "已更换表计并核对走字"));
    }
}
