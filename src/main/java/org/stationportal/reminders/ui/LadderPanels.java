package org.stationportal.reminders.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.Ladders;

/** Makes the panel of a clause's ladder. */
@Component
class LadderPanels {

    private final Ladders ladders;
    private final Clauses clauses;
    private final TimeWords time;
    private final Texts texts;
    private final CurrentUser currentUser;
    private final Clock clock;

    LadderPanels(Ladders ladders, Clauses clauses, TimeWords time, Texts texts, CurrentUser currentUser, Clock clock) {
        this.ladders = ladders;
        this.clauses = clauses;
        this.time = time;
        this.texts = texts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    LadderPanel of(Clause clause, Ladder.Family family) {
        return new LadderPanel(
                ladders, time, texts, clause, family, LadderSample.of(figures(clause), family), clock.instant());
    }

    /** The kind of budget that the figures in force speak of first. */
    Ladder.Family familyOf(Clause clause) {
        return LadderSample.family(figures(clause));
    }

    private Map<String, Integer> figures(Clause clause) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        return clauses.versions(currentUser.get().station(), clause.code()).stream()
                .filter(version -> !version.effectiveFrom().isAfter(today))
                .findFirst()
                .map(ClauseVersion::figures)
                .orElse(Map.of());
    }
}
