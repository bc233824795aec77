package org.stationportal.counter;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ServiceRequestRepository extends JpaRepository<ServiceRequest, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ServiceRequest r where r.requestNo = :requestNo")
    Optional<ServiceRequest> lock(String requestNo);

    @Query("select r.requestNo from ServiceRequest r where r.submission = :submission")
    Optional<String> numberOf(String submission);
}
