package org.stationportal.complaints;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ComplaintRepository extends JpaRepository<Complaint, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.complaintNo = :complaintNo")
    Optional<Complaint> lock(String complaintNo);

    @Query("select c.complaintNo from Complaint c where c.submission = :submission")
    Optional<String> numberOf(String submission);

    @Query("select c.complaintNo from Complaint c where c.stationId = :station and c.source = :source"
            + " and c.externalNo = :externalNo")
    Optional<String> numberOf(long station, String source, String externalNo);
}
