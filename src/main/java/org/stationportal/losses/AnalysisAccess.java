package org.stationportal.losses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of analyses: what shows the cause. Whoever holds the analysis adds them, also after the report. */
@Component
class AnalysisAccess implements OwnerAccess {

    private final AnalysisReader reader;
    private final LossReader losses;
    private final CurrentUser currentUser;

    AnalysisAccess(AnalysisReader reader, LossReader losses, CurrentUser currentUser) {
        this.reader = reader;
        this.losses = losses;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(Analyses.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String id) {
        return analysis(id)
                .flatMap(analysis -> losses.find(currentUser.get(), analysis.areaNo(), analysis.month()))
                .isPresent();
    }

    @Override
    public boolean mayAdd(String id) {
        return analysis(id)
                .filter(analysis -> analysis.obligation().parties().stream()
                        .anyMatch(party -> currentUser.get().is(party.id())))
                .isPresent();
    }

    private Optional<AnalysisSummary> analysis(String id) {
        return id.matches("[0-9]{1,18}") ? reader.find(Long.parseLong(id)) : Optional.empty();
    }
}
