package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/** What another module offers on the pages of a month, for example its papers; a bean of that module. */
public interface MonthParts {

    /** The parts for the one signed in: of that person's month, or of all that he answers for. */
    List<Component> of(YearMonth month, Optional<EmployeeId> person);
}
