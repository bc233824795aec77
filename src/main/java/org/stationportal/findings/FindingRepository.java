package org.stationportal.findings;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FindingRepository extends JpaRepository<Finding, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.id = :id")
    Optional<Finding> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.aboutType = :type and f.aboutId = :id and f.clauseCode = :clause"
            + " and f.state in (org.stationportal.findings.FindingState.OPEN,"
            + " org.stationportal.findings.FindingState.ACCEPTED, org.stationportal.findings.FindingState.OBJECTED,"
            + " org.stationportal.findings.FindingState.UPHELD,"
            + " org.stationportal.findings.FindingState.CORRECTION_SHOWN,"
            + " org.stationportal.findings.FindingState.CORRECTION_REFUSED) order by f.id")
    List<Finding> lockUndecided(String type, String id, String clause);

    @Query("select distinct f.aboutId from Finding f where f.aboutType = :type and f.clauseCode = :clause"
            + " and f.state in (org.stationportal.findings.FindingState.OPEN,"
            + " org.stationportal.findings.FindingState.ACCEPTED, org.stationportal.findings.FindingState.OBJECTED,"
            + " org.stationportal.findings.FindingState.UPHELD)")
    Set<String> undecided(String type, String clause);
}
