package org.stationportal.summaries;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WeeklySummaryRepository extends JpaRepository<WeeklySummary, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WeeklySummary w where w.id = :id")
    Optional<WeeklySummary> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WeeklySummary w where w.employeeId = :employee and w.week = :week")
    Optional<WeeklySummary> lockOf(long employee, LocalDate week);
}
