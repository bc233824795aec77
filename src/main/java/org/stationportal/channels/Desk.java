package org.stationportal.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of one delivery, each in a small transaction of its own; the network is waited for outside of any. However
 * many workers there are, they take no more than two connections to the database from the sweep and the chat.
 */
@Component
class Desk implements DisposableBean {

    /** Bounds an attempt whatever the other side does, such as answering one byte at a time. Below the lease. */
    static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(20);

    private static final int MOST_TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Outbox outbox;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Semaphore connections = new Semaphore(2);
    private final ExecutorService attempts = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("channel-attempt-", 0).factory());

    Desk(Outbox outbox, Letters letters, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Outbox.Queue> due(Instant now) {
        return inTransaction(() -> outbox.due(now));
    }

    Optional<Parcel> claim(Outbox.Queue queue, Instant now) {
        return inTransaction(() -> outbox.claim(queue, now));
    }

    void carry(Parcel parcel, Carrier carrier) throws Undelivered {
        if (parcel.switchedOff()) {
            throw Undelivered.because(Problem.SWITCHED_OFF);
        }
        // its workers have died as often as there are attempts: it must not kill the next one as well
        if (parcel.attemptsNow() > Retries.MOST_ATTEMPTS) {
            throw Undelivered.because(Problem.INTERRUPTED);
        }
        Future<Optional<Undelivered>> attempt = attempts.submit(() -> {
            try {
                carrier.carry(parcel.to(), letters.of(parcel));
                return Optional.empty();
            } catch (Undelivered undelivered) {
                return Optional.of(undelivered);
            }
        });
        Optional<Undelivered> outcome = outcome(attempt, parcel);
        if (outcome.isPresent()) {
            throw outcome.get();
        }
    }

    private static Optional<Undelivered> outcome(Future<Optional<Undelivered>> attempt, Parcel parcel)
            throws Undelivered {
        try {
            return attempt.get(LONGEST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            attempt.cancel(true);
            throw Undelivered.because(Problem.TIMEOUT);
        } catch (ExecutionException fault) {
            LOG.error("delivery {} cannot be carried", parcel.id().value(), fault.getCause());
            throw Undelivered.because(Problem.FAULT);
        } catch (InterruptedException stopped) {
            attempt.cancel(true);
            Thread.currentThread().interrupt();
            throw Undelivered.because(Problem.INTERRUPTED);
        }
    }

    /** Marks it and says so, together; a deadlock must not be the reason for sending it twice. */
    void sent(Parcel parcel, Instant now) {
        for (int tries = 1; ; tries++) {
            try {
                mark(parcel, now);
                return;
            } catch (TransientDataAccessException busy) {
                if (tries == MOST_TRIES) {
                    throw busy;
                }
            }
        }
    }

    private void mark(Parcel parcel, Instant now) {
        inTransaction(() -> {
            if (outbox.sent(parcel, now)) {
                events.publishEvent(new ChannelDelivered(
                        parcel.employee(),
                        parcel.message(),
                        parcel.payloadType(),
                        parcel.payloadId(),
                        parcel.to().channel(),
                        now));
            }
            return true;
        });
    }

    void failed(Parcel parcel, Failure failure, Instant now) {
        Optional<Duration> wait =
                failure.problem().permanent() ? Optional.empty() : Retries.after(parcel.attemptsNow());
        LOG.info(
                "delivery {} to {} did not get through: {}{}",
                parcel.id().value(),
                parcel.to(),
                failure.problem(),
                wait.isPresent() ? "" : ", given up");
        inTransaction(() -> {
            wait.ifPresentOrElse(
                    time -> outbox.later(parcel, failure, now.plus(time)), () -> outbox.failed(parcel, failure, now));
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> step) {
        connections.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(transaction.execute(status -> step.get()));
        } finally {
            connections.release();
        }
    }

    @Override
    public void destroy() {
        attempts.shutdownNow();
    }
}
