package org.stationportal.reminders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/**
 * Who stands above the holder of an obligation where that is not simply the leader of its team, because what is owed
 * concerns people above him; a bean of the feature.
 */
public interface Superiors {

    /** Empty for obligations of other features. Called also while nobody is signed in. */
    Optional<Above> of(String clauseCode, ObligationId obligation);

    /**
     * @param next  to whom it climbs, the nearest first; may be empty
     * @param never who is not told of it, not even as somebody's stand-in
     */
    record Above(List<EmployeeId> next, Set<EmployeeId> never) {

        /** Of an obligation that concerns nobody above. */
        static final Above ANYBODY = new Above(List.of(), Set.of());

        public Above {
            next = List.copyOf(next);
            never = Set.copyOf(never);
        }
    }
}
