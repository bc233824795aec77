package org.stationportal.deadlines;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ObligationRepository extends JpaRepository<Obligation, Long> {

    /** The chain's number, which never changes; read without a lock, to lock the chain in its order. */
    @Query("select o.chainId from Obligation o where o.id = :id")
    Optional<Long> chainOf(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.id = :id")
    Optional<Obligation> lock(long id);

    /** The total and its stages in the order of their positions, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.chainId = :chain order by o.position")
    List<Obligation> lockChain(long chain);
}
