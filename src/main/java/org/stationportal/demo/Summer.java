package org.stationportal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Calendars;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.MeterId;

/** July to the middle of September: applications and metering faults day by day, with their ends. */
@Component
@Profile("demo")
class Summer {

    static final LocalDate FROM = LocalDate.of(2026, 7, 6);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 17);
    /** From here on everything is done in time: the scripted last days bring the rest. */
    private static final LocalDate QUIET_FROM = LocalDate.of(2026, 9, 11);

    private static final String[] COMPLAINTS = {"表计黑屏,无法读数", "表计走字异常,疑似超差", "表箱破损,封印脱落", "时钟偏差,分时计量异常"};

    private final Script script;
    private final Counterwork counter;
    private final ApplicationCourse applications;
    private final FaultCourse faults;
    private final Samples samples;
    private final Calendars calendars;
    private int taken;
    private int reported;

    Summer(
            Script script,
            Counterwork counter,
            ApplicationCourse applications,
            FaultCourse faults,
            Samples samples,
            Calendars calendars) {
        this.script = script;
        this.counter = counter;
        this.applications = applications;
        this.faults = faults;
        this.samples = samples;
        this.calendars = calendars;
    }

    void write(RandomGenerator random) {
        List<CustomerId> households = samples.customers(Category.RESIDENTIAL);
        List<CustomerId> firms = samples.customers(Category.COMMERCIAL, Category.MOTIVE_POWER, Category.NON_INDUSTRIAL);
        List<MeterId> meters = samples.meters("RESIDENTIAL");
        List<MeterId> areaMeters = samples.meters("AREA");
        BusinessCalendar calendar = calendars.current().calendar();
        int day = 0;
        for (LocalDate date = FROM; !date.isAfter(LAST); date = calendar.next(date), day++) {
            boolean quiet = !date.isBefore(QUIET_FROM);
            application(date, quiet, day % 3 == 2 ? firms : households, random);
            if (day % 6 == 4) {
                application(date, quiet, households, random);
            }
            if (day % 5 == 1 || day % 5 == 3) {
                fault(date, quiet, day % 15 == 3 ? areaMeters : meters, random);
            }
        }
    }

    private void application(LocalDate date, boolean quiet, List<CustomerId> from, RandomGenerator random) {
        int number = taken++;
        String clerk = "100" + (1 + number % 5);
        String fitter = "200" + (1 + number % 6);
        CustomerId customer = Samples.any(from, random);
        var form = Samples.form(random);
        Fate fate = quiet ? Fate.IN_TIME : Fate.of(number);
        script.at(
                during(date, random),
                () -> applications.follows(
                        counter.takeIn(form, clerk, customer, Optional.empty(), fitter), fate, random));
    }

    private void fault(LocalDate date, boolean quiet, List<MeterId> from, RandomGenerator random) {
        int number = reported++;
        boolean urgent = number % 6 == 5;
        // the one who is away in August gets one just before
        String assignee = number == 10 ? "2008" : "200" + (1 + (number + 3) % 6);
        MeterId meter = Samples.any(from, random);
        var form = Samples.form(random);
        String reporter = urgent ? "5001" : "100" + (1 + number % 5);
        String description = COMPLAINTS[number % COMPLAINTS.length];
        Fate fate = quiet ? Fate.IN_TIME : number == 10 || number % 5 == 2 ? Fate.MISSED : Fate.IN_TIME;
        Instant found = during(date, random);
        script.at(
                found.plus(Duration.ofMinutes(5)),
                () -> faults.follows(
                        counter.report(
                                form,
                                reporter,
                                meter,
                                urgent ? Urgency.URGENT : Urgency.PLANNED,
                                description,
                                found,
                                assignee),
                        fate,
                        random));
    }

    /** Some minute of the morning or of the early afternoon. */
    private static Instant during(LocalDate date, RandomGenerator random) {
        return date.atTime(random.nextBoolean() ? 9 : 14, 5 + random.nextInt(54))
                .atZone(PortalTime.ZONE)
                .toInstant();
    }
}
