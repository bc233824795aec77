package org.stationportal.findings;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.appeals.ConcernedPeople;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;

/** Of an entry that rests on a finding those are concerned who recorded it or decided about its answers. */
@Component
class FindingConcerned implements ConcernedPeople {

    private final JdbcClient jdbc;

    FindingConcerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<EmployeeId> in(Subject subject) {
        return subject.type().equals(Findings.SUBJECT_TYPE)
                ? jdbc.sql("""
                        select recorded_by as person from finding where id = :id and recorded_by is not null
                        union select by_id from finding_step where finding_id = :id and by_id is not null""")
                        .param("id", Long.parseLong(subject.id()))
                        .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                        .set()
                : Set.of();
    }
}
