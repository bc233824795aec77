package org.stationportal.assessment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MonthResultRepository extends JpaRepository<MonthResult, Long> {

    Optional<MonthResult> findByStationIdAndMonth(long stationId, String month);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MonthResult m where m.stationId = :stationId and m.month = :month")
    Optional<MonthResult> lock(long stationId, String month);
}
