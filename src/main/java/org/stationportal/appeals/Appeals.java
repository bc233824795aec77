package org.stationportal.appeals;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.base.Page;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Reads appeals 申诉 within what the one signed in may see. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Appeals {

    static final String SUBJECT_TYPE = "appeals.appeal";
    static final String CLAUSE = "5.1";
    private static final int LARGEST_PAGE = 500;

    private final AppealReader reader;
    private final AppealSteps steps;
    private final AppealTimes times;
    private final ToldEntries told;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Appeals(
            AppealReader reader,
            AppealSteps steps,
            AppealTimes times,
            ToldEntries told,
            Ledger ledger,
            CurrentUser currentUser) {
        this.reader = reader;
        this.steps = steps;
        this.times = times;
        this.told = told;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** An entry that the one signed in may see, with the appeals against it; empty when there is nothing for him in it. */
    public Optional<AppealFile> file(EntryId id) {
        return ledger.find(id)
                .map(this::file)
                .filter(file -> !file.appeals().isEmpty() || file.next().isPresent());
    }

    public AppealFile file(EntrySummary entry) {
        SignedIn self = currentUser.get();
        List<AppealSummary> appeals = reader.of(self, entry.id());
        return new AppealFile(
                entry, appeals, self.is(entry.employee()) ? Optional.of(times.next(entry, appeals)) : Optional.empty());
    }

    /** The entries of which the one signed in was told in one message. */
    public List<AppealFile> told(long batch) {
        return told.entries(batch, currentUser.get().person()).stream()
                .flatMap(id -> ledger.find(id).stream())
                .map(this::file)
                .toList();
    }

    /** What is pending first, by its deadline; pages count from 0, at most 500 rows. */
    public Page<AppealSummary> page(AppealFilter filter, int page, int size) {
        return reader.page(currentUser.get(), filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(AppealFilter filter) {
        return reader.count(currentUser.get(), filter);
    }

    public Optional<AppealSummary> find(AppealId id) {
        return reader.find(currentUser.get(), id);
    }

    /** What happened to it, in the order in which it did; empty for whoever may not see the appeal. */
    public List<AppealStep> steps(AppealId id) {
        return find(id).map(found -> steps.of(found.id())).orElse(List.of());
    }

    /** Working days to appeal after the day on which a person was told; clause 5.1, as it is in force today. */
    public int workingDaysToAppeal() {
        return times.workingDaysToAppeal(currentUser.get().station());
    }

    public boolean mayDecide(AppealSummary appeal) {
        return appeal.state() == AppealState.PENDING
                && currentUser.get().is(appeal.decider().id());
    }

    public boolean mayWithdraw(AppealSummary appeal) {
        return appeal.state() == AppealState.PENDING
                && currentUser.get().is(appeal.person().id());
    }
}
