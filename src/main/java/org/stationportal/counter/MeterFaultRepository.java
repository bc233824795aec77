package org.stationportal.counter;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeterFaultRepository extends JpaRepository<MeterFault, Long> {

    @Query("select f.faultNo from MeterFault f where f.submission = :submission")
    Optional<String> numberOf(String submission);
}
