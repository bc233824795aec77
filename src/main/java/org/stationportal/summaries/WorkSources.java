package org.stationportal.summaries;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;

/** Everything that the features know of a person's work. */
@Component
class WorkSources {

    private final List<WorkSource> sources;

    WorkSources(List<WorkSource> sources) {
        this.sources = sources;
    }

    List<Work> done(EmployeeId who, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.done(who, from, to).stream())
                .toList();
    }

    List<Work> ahead(EmployeeId who, LocalDate until) {
        return sources.stream()
                .flatMap(source -> source.ahead(who, until).stream())
                .toList();
    }
}
