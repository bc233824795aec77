package org.stationportal.appeals.api;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.appeals.AppealKind;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.AppealSummary;

/** An appeal as other systems read it. */
record AppealAnswer(
        long id,
        long entryId,
        String clause,
        String personNo,
        int instance,
        AppealKind kind,
        String reason,
        Instant filedAt,
        String deciderNo,
        Instant dueAt,
        AppealState state,
        Optional<Instant> endedAt) {

    static AppealAnswer of(AppealSummary appeal) {
        return new AppealAnswer(
                appeal.id().value(),
                appeal.entry().value(),
                appeal.clauseCode(),
                appeal.person().employeeNo(),
                appeal.instance(),
                appeal.kind(),
                appeal.reason(),
                appeal.filedAt(),
                appeal.decider().employeeNo(),
                appeal.obligation().dueAt(),
                appeal.state(),
                appeal.endedAt());
    }
}
