package org.stationportal.deadlines.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.ClauseChanges;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ReferenceAmounts;
import org.stationportal.deadlines.WhatIf;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** What the page of the clauses and its dialogs work with. */
@Component
record ClauseServices(
        Clauses clauses,
        ClauseChanges changes,
        ReferenceAmounts references,
        WhatIf whatIf,
        AmountEffects amountEffects,
        List<ClausesPart> parts,
        TimeWords time,
        CurrentUser currentUser,
        Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    /** From when a version may follow all of these, today at the earliest. */
    static LocalDate earliest(Collection<ClauseVersion> follows, LocalDate today) {
        return follows.stream()
                .map(version -> version.effectiveFrom().plusDays(1))
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    boolean maySetAmounts() {
        return currentUser.get().holds(Post.STATION_HEAD) || maySetFigures();
    }

    boolean maySetFigures() {
        return currentUser.get().holds(Post.ADMINISTRATOR);
    }
}
