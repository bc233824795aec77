package org.stationportal.counter;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ServiceApplicationRepository extends JpaRepository<ServiceApplication, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ServiceApplication a where a.applicationNo = :applicationNo")
    Optional<ServiceApplication> lock(String applicationNo);

    @Query("select a.applicationNo from ServiceApplication a where a.submission = :submission")
    Optional<String> numberOf(String submission);
}
