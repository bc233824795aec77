package org.stationportal.appeals;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AppealRepository extends JpaRepository<Appeal, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appeal a where a.id = :id")
    Optional<Appeal> lock(long id);

    @Query("select a.id from Appeal a where a.state = org.stationportal.appeals.AppealState.PENDING order by a.id")
    List<Long> pending();

    @Query("select a from Appeal a where a.obligationId in :obligations"
            + " and a.state = org.stationportal.appeals.AppealState.PENDING")
    List<Appeal> pendingOf(List<Long> obligations);

    @Query("select a.deciderId from Appeal a where a.entryId = :entry and a.instance = :instance"
            + " and a.state = org.stationportal.appeals.AppealState.UPHELD")
    Optional<Long> deciderOf(long entry, int instance);
}
