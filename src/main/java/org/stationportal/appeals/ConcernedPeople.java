package org.stationportal.appeals;

import java.util.Set;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;

/** Who has had a hand in what an entry is about, and so does not decide an appeal against it; a bean of the feature. */
public interface ConcernedPeople {

    /** Empty for subjects of other features. Called also while nobody is signed in. */
    Set<EmployeeId> in(Subject subject);
}
