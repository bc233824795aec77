package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * New versions of clauses: the head and the administrator set amounts, the administrator also the other figures. What
 * runs and what is recorded keeps the version on which it rests.
 *
 * @see "Design decision 44"
 */
@Service
@Transactional
@PreAuthorize(ClauseChanges.DECIDERS)
public class ClauseChanges {

    /** Who sets amounts. */
    public static final String DECIDERS = "hasAnyRole('STATION_HEAD', 'ADMINISTRATOR')";

    private final ClauseVersions rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClauseChanges(ClauseVersions rows, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Adds a version. Its day of effect may lie in the past. Reference values that it keeps are
     * confirmed by it.
     */
    public void change(ClauseChange change) {
        if (!differs(change) && change.follows().reference().isEmpty()) {
            throw RuleViolation.of("deadlines.error.nothingChanged");
        }
        add(change, Set.of());
    }

    /** Adds a version for each of the changes that changes something: all of them or none; gives how many. */
    public int changeAll(List<ClauseChange> changes) {
        List<ClauseChange> real = changes.stream()
                .filter(ClauseChanges::differs)
                // in one order, so that two who do this at once do not wait for each other
                .sorted(Comparator.comparing(change -> change.follows().code()))
                .toList();
        if (real.isEmpty()) {
            throw RuleViolation.of("deadlines.error.nothingChanged");
        }
        real.forEach(change -> add(change, stillReference(change)));
        return real.size();
    }

    private void add(ClauseChange change, Set<String> reference) {
        SignedIn user = currentUser.get();
        ClauseVersion latest = latest(user, change.follows());
        Rules.reason(change.reason());
        if (!latest.effectiveFrom().isBefore(change.effectiveFrom())) {
            throw RuleViolation.at(
                    "effectiveFrom",
                    "deadlines.error.versionThere",
                    latest.effectiveFrom().toString(),
                    latest.code());
        }
        if (change.effectiveFrom().isAfter(today().plusYears(1))) {
            throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveTooLate");
        }
        rows.addAfter(
                latest,
                user.station(),
                change.effectiveFrom(),
                user.name(),
                change.reason().strip(),
                figures(user, latest, change),
                amounts(latest, change),
                reference);
    }

    /** The version that the change follows; refused when there is a later one by now. */
    private ClauseVersion latest(SignedIn user, ClauseVersion seen) {
        return rows.latest(user.station(), seen.code())
                .filter(latest -> latest.id() == seen.id())
                .orElseThrow(ClauseVersions::stale);
    }

    private static Map<String, Integer> figures(SignedIn user, ClauseVersion latest, ClauseChange change) {
        var figures = new HashMap<>(latest.figures());
        figures.putAll(change.figures());
        if (figures.equals(latest.figures())) {
            return figures;
        }
        if (!user.holds(Post.ADMINISTRATOR)) {
            throw new AccessDeniedException("figures other than amounts are the administrator's");
        }
        if (!latest.figures().keySet().equals(figures.keySet())) {
            throw Rules.unknown();
        }
        Figures.check(figures);
        Grace.of(figures);
        return figures;
    }

    private static Map<String, Optional<BigDecimal>> amounts(ClauseVersion latest, ClauseChange change) {
        var amounts = new HashMap<>(latest.amounts());
        change.amounts().forEach((category, entered) -> {
            var draft = new DraftAmount(latest.code(), category, entered);
            if (!latest.amounts().containsKey(category)) {
                throw Rules.unknown();
            }
            if (draft.isZero() && draft.differsFrom(latest) && !change.zeroMeant()) {
                throw RuleViolation.at(DraftAmount.field(latest.code(), category), "deadlines.error.amountZero");
            }
            amounts.put(category, draft.amount());
        });
        return amounts;
    }

    private static boolean differs(ClauseChange change) {
        ClauseVersion version = change.follows();
        return !version.figures().entrySet().containsAll(change.figures().entrySet())
                || drafts(change).anyMatch(draft -> draft.differsFrom(version));
    }

    /** The reference values that the change leaves as they are. */
    private static Set<String> stillReference(ClauseChange change) {
        var reference = new HashSet<>(change.follows().reference());
        drafts(change)
                .filter(draft -> draft.differsFrom(change.follows()))
                .forEach(draft -> reference.remove(draft.category()));
        return reference;
    }

    private static Stream<DraftAmount> drafts(ClauseChange change) {
        return change.amounts().entrySet().stream()
                .map(entry -> new DraftAmount(change.follows().code(), entry.getKey(), entry.getValue()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PortalTime.ZONE));
    }
}
