package org.stationportal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;

/** Plays the past of the demo station, from July to the morning on which the demo begins. */
@Component
@Profile("demo")
class Past {

    private static final List<LocalTime> READING = List.of(LocalTime.of(8, 40), LocalTime.of(14, 10));

    private final Script script;
    private final Summer summer;
    private final LastDays lastDays;
    private final RepairDuty repairDuty;
    private final Grievances grievances;
    private final NewFiles newFiles;
    private final LineLosses lineLosses;
    private final PlannedWork plannedWork;
    private final Weeklies weeklies;
    private final Appellants appellants;
    private final MonthEnds monthEnds;
    private final Habits habits;
    private final Calendars calendars;
    private final DemoClock clock;

    Past(
            Script script,
            Summer summer,
            LastDays lastDays,
            RepairDuty repairDuty,
            Grievances grievances,
            NewFiles newFiles,
            LineLosses lineLosses,
            PlannedWork plannedWork,
            Weeklies weeklies,
            Appellants appellants,
            MonthEnds monthEnds,
            Habits habits,
            Calendars calendars,
            DemoClock clock) {
        this.script = script;
        this.summer = summer;
        this.lastDays = lastDays;
        this.repairDuty = repairDuty;
        this.grievances = grievances;
        this.newFiles = newFiles;
        this.lineLosses = lineLosses;
        this.plannedWork = plannedWork;
        this.weeklies = weeklies;
        this.appellants = appellants;
        this.monthEnds = monthEnds;
        this.habits = habits;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The listener hears each month before it is played. */
    void play(RandomGenerator random, Consumer<YearMonth> listener) {
        clock.beginHistory(at(Summer.FROM, LocalTime.of(8, 0)));
        YearMonth last = YearMonth.from(DemoClock.BEGINNING.atZone(PortalTime.ZONE));
        for (YearMonth month = YearMonth.from(Summer.FROM); !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth next = month;
            LocalDate first = month.atDay(1).isBefore(Summer.FROM) ? Summer.FROM : month.atDay(1);
            script.at(at(first, LocalTime.of(8, 0)), () -> listener.accept(next));
        }
        summer.write(random);
        lastDays.write(random);
        repairDuty.write();
        grievances.write();
        newFiles.write();
        lineLosses.write();
        plannedWork.write();
        weeklies.write();
        appellants.write();
        monthEnds.write();
        readings();
        script.playUntil(DemoClock.BEGINNING);
        clock.endHistory();
    }

    private void readings() {
        var calendar = calendars.current().calendar();
        LocalDate end = LocalDate.ofInstant(DemoClock.BEGINNING, PortalTime.ZONE);
        for (LocalDate day = Summer.FROM; !day.isAfter(end); day = calendar.next(day)) {
            LocalDate date = day;
            READING.forEach(time -> script.at(at(date, time), habits::everybodyReads));
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PortalTime.ZONE).toInstant();
    }
}
