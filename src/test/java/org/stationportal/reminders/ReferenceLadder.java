package org.stationportal.reminders;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The standard ladders of docs/architecture.md, written out rung by rung. */
final class ReferenceLadder {

    /** What is told when; the responsible gets each, the leader the one at due as well. */
    record Rung(String code, LocalDateTime at, boolean alert, boolean alsoToLeader) {
        boolean insists() {
            return code.startsWith("REPEAT") || code.startsWith("OVERDUE");
        }
    }

    private ReferenceLadder() {}

    /** All of them up to an instant. */
    static List<Rung> upTo(LocalDateTime last, ReferenceObligation of, ReferenceCalendar calendar) {
        List<Rung> rungs = new ArrayList<>();
        LocalDateTime due = of.due;
        LocalDate dueDay = due.minusSeconds(1).toLocalDate();
        rungs.add(new Rung("ANNOUNCED_" + of.setAt.toEpochSecond(ZoneOffset.ofHours(8)), of.setAt, false, false));
        if (of.elapsed()) {
            Duration given = Duration.between(of.opened, due);
            rungs.add(before("PERCENT_50", due.minus(given.dividedBy(2))));
            rungs.add(before("MINUTES_15", due.minusMinutes(15)));
            for (int minutes = 30; minutes <= 24 * 60; minutes += 30) {
                rungs.add(new Rung("REPEAT_" + minutes, due.plusMinutes(minutes), true, false));
            }
        } else if (of.budget.countsWorkingDays()) {
            LocalDate last0 = calendar.onOrBefore(dueDay);
            rungs.add(before("WORKING_DAYS_2", calendar.opening(calendar.before(last0, 2))));
            rungs.add(before("WORKING_DAYS_1", calendar.opening(calendar.before(last0, 1))));
            rungs.add(before("DUE_MORNING", calendar.opening(last0)));
        } else {
            for (int days : new int[] {7, 3, 1}) {
                rungs.add(before("DAYS_" + days, calendar.opening(calendar.onOrBefore(dueDay.minusDays(days)))));
            }
        }
        rungs.add(new Rung("DUE", due, true, true));
        LocalDate day = of.elapsed() ? due.plusHours(24).toLocalDate() : dueDay;
        for (day = day.plusDays(1); !day.atStartOfDay().isAfter(last); day = day.plusDays(1)) {
            if (calendar.works(day)) {
                rungs.add(new Rung("OVERDUE_" + day, calendar.opening(day), true, false));
            }
        }
        rungs.removeIf(rung -> rung.at().isAfter(last) || rung.at().isBefore(of.setAt));
        return rungs;
    }

    private static Rung before(String code, LocalDateTime at) {
        return new Rung(code, at, false, false);
    }
}
