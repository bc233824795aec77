package org.stationportal.reminders.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceState;
import org.stationportal.organization.Absences;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;

/** Who of those whom the reader may know about is away now, and who stands in. */
@Component
class StandIns {

    private final Absences absences;
    private final CurrentUser currentUser;
    private final TimeWords time;
    private final Texts texts;
    private final Clock clock;

    StandIns(Absences absences, CurrentUser currentUser, TimeWords time, Texts texts, Clock clock) {
        this.absences = absences;
        this.currentUser = currentUser;
        this.time = time;
        this.texts = texts;
        this.clock = clock;
    }

    Map<EmployeeId, Absence> awayNow() {
        Instant now = clock.instant();
        return absences.current(currentUser.get().station()).stream()
                .filter(absence -> absence.stateAt(now) == AbsenceState.AWAY)
                .collect(Collectors.toMap(Absence::employee, Function.identity(), (a, b) -> a));
    }

    /** “张三请假中(到 …),由 李四 代理” for the responsible who are away; empty when none is. */
    Optional<String> words(ObligationSummary obligation, Map<EmployeeId, Absence> away, Locale locale) {
        return obligation.parties().stream()
                .filter(party -> away.containsKey(party.id()))
                .map(party -> away.get(party.id()))
                .map(absence -> texts.getTranslation(
                        "reminders.away",
                        locale,
                        absence.employeeName(),
                        time.moment(absence.until(), locale),
                        absence.standInName()))
                .reduce((a, b) -> a + " " + b);
    }
}
