package org.stationportal.deadlines;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface ObligationRepository extends JpaRepository<Obligation, Long> {

    String SKIP_LOCKED = "-2";

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

    /** Of the chain those that nobody else has in hand at the moment, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("select o from Obligation o where o.chainId = :chain order by o.position")
    List<Obligation> lockFreeOfChain(long chain);

    @Query("select count(o) from Obligation o where o.chainId = :chain")
    int sizeOfChain(long chain);
}
