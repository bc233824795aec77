package org.stationportal.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.TeamId;
import org.stationportal.repairs.LogRepairCall;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.RepairCalls;
import org.stationportal.repairs.RepairSteps;
import org.stationportal.repairs.Source;
import org.stationportal.repairs.Step;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.RosterChanges;
import org.stationportal.repairs.roster.RotateDuty;

/** The duty roster of the demo's months, and a few repair calls that were lived through. */
@Component
@Profile("demo")
class RepairDuty {

    private static final String LEADER = "7001";
    private static final String CLERK = "1001";
    /** A duty officer and a fitter each, a day at a time. */
    private static final List<List<String>> GROUPS =
            List.of(List.of("5001", "2001"), List.of("5002", "2002"), List.of("5003", "2003"), List.of("5004", "2004"));

    private static final LocalDate FIRST_DAY = Summer.FROM.plusDays(1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    /** The roster is entered in two pieces, since one goes over at most three months; whole rounds, so that it goes on. */
    private static final LocalDate SECOND_PIECE = FIRST_DAY.plusDays(GROUPS.size() * 20L);

    private final Script script;
    private final RepairCalls calls;
    private final RepairSteps steps;
    private final RosterChanges roster;
    private final Employees employees;
    private final Habits habits;
    private final ActAs actAs;
    private final Clock clock;

    RepairDuty(
            Script script,
            RepairCalls calls,
            RepairSteps steps,
            RosterChanges roster,
            Employees employees,
            Habits habits,
            ActAs actAs,
            Clock clock) {
        this.script = script;
        this.calls = calls;
        this.steps = steps;
        this.roster = roster;
        this.employees = employees;
        this.habits = habits;
        this.actAs = actAs;
        this.clock = clock;
    }

    void write() {
        script.at(
                at(Summer.FROM, 9, 0),
                () -> actAs.run(LEADER, () -> {
                    TeamId team = person(LEADER).team().orElseThrow();
                    rotate(team, FIRST_DAY, SECOND_PIECE.minusDays(1));
                    rotate(team, SECOND_PIECE, LAST_DAY);
                }));
        call("2026-08-04T20:12", Outage.AREA, Place.CITY, "东门路配电房一带", "整栋楼停电,邻楼有电", 24);
        call("2026-08-21T06:40", Outage.HOUSEHOLD, Place.COUNTRY, "城关镇新建村 12 号", "家中无电,邻居有电", 51);
        // nobody was there in time: an entry for each of the two on duty
        call("2026-09-05T14:05", Outage.VOLTAGE, Place.CITY, "南街 66 号", "电压偏低,空调不能启动", 130);
        call("2026-09-16T22:30", Outage.BROKEN_LINE, Place.REMOTE, "石门坎组路口", "大风刮断线路,线头垂地", 88);
        call("2026-09-29T19:25", Outage.HOUSEHOLD, Place.CITY, "城关镇北街 9 号", "跳闸后合不上", 27);
    }

    /** Logged, sent at once, accepted within minutes, there after so many, mended; all but the last were called back. */
    private void call(String local, Outage outage, Place place, String address, String words, int arrivedAfter) {
        Instant at = LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant();
        script.at(at, () -> {
            List<EmployeeSummary> onDuty = actAs.get(CLERK, () -> calls.onDuty(null, at));
            String sent = onDuty.getFirst().employeeNo();
            String number = actAs.get(
                    CLERK,
                    () -> calls.log(new LogRepairCall(
                            UUID.nameUUIDFromBytes(local.getBytes(StandardCharsets.UTF_8)),
                            outage == Outage.BROKEN_LINE ? Source.HOTLINE_95598 : Source.DUTY_PHONE,
                            outage == Outage.BROKEN_LINE ? "9559826091600317" : "",
                            null,
                            "",
                            "0571-63110000",
                            address,
                            null,
                            outage,
                            outage == Outage.BROKEN_LINE,
                            place,
                            words,
                            clock.instant(),
                            List.of(onDuty.getFirst().id()))));
            onDuty.forEach(person -> later(at, 3, () -> habits.reads(person.employeeNo())));
            later(at, 4, () -> take(sent, number, Step.ACCEPTED, ""));
            later(at, arrivedAfter, () -> take(sent, number, Step.ARRIVED, "已到现场,正在查找故障点"));
            later(at, arrivedAfter + 35, () -> take(sent, number, Step.RESTORED, ""));
            if (at.isBefore(at(LocalDate.of(2026, 9, 29), 0, 0))) {
                later(
                        at,
                        arrivedAfter + 95,
                        () -> actAs.run(
                                CLERK,
                                () -> steps.callBack(
                                        number,
                                        arrivedAfter < 100,
                                        clock.instant(),
                                        arrivedAfter < 100 ? "" : "来得太慢")));
            }
        });
    }

    private void take(String who, String number, Step step, String remark) {
        actAs.run(who, () -> steps.take(number, step, clock.instant(), remark));
    }

    private void later(Instant at, int minutes, Runnable piece) {
        script.at(at.plusSeconds(minutes * 60L), piece);
    }

    private void rotate(TeamId team, LocalDate from, LocalDate until) {
        List<List<EmployeeId>> groups = GROUPS.stream()
                .map(group -> group.stream().map(no -> person(no).id()).toList())
                .toList();
        roster.rotate(new RotateDuty(team, from, until, groups, 1, DutyHours.WHOLE_DAY));
    }

    private EmployeeSummary person(String employeeNo) {
        return employees.findByNo(employeeNo).orElseThrow();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(PortalTime.ZONE).toInstant();
    }
}
