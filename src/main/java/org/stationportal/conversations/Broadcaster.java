package org.stationportal.conversations;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationportal.organization.EmployeeId;

/** Wakes the open screens of employees after a commit; each screen then reads what is new from the database. */
@Component
public class Broadcaster {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcaster.class);

    private final Map<EmployeeId, Set<Subscriber>> subscribers = new ConcurrentHashMap<>();
    // one thread per wake: a screen that is busy holds up nobody else
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("broadcast-", 0).factory());

    /** A person may have several screens open; each subscribes for itself and must remove the registration on detach. */
    public Registration subscribe(EmployeeId employee, Consumer<Wake> listener) {
        var subscriber = new Subscriber(employee, listener);
        subscribers.compute(employee, (id, others) -> {
            Set<Subscriber> all = others == null ? new CopyOnWriteArraySet<>() : others;
            all.add(subscriber);
            return all;
        });
        return Registration.once(() -> subscribers.computeIfPresent(employee, (id, all) -> {
            all.remove(subscriber);
            return all.isEmpty() ? null : all;
        }));
    }

    /** Wakes the screens of these people: after the commit of the running transaction, or at once without one. */
    public void wake(Collection<EmployeeId> employees) {
        Set<EmployeeId> all = Set.copyOf(employees);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wakeNow(all);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeNow(all);
            }
        });
    }

    /** The people who have a screen open on this node. */
    Set<EmployeeId> present() {
        return Set.copyOf(subscribers.keySet());
    }

    void wakeNow(Collection<EmployeeId> employees) {
        employees.forEach(
                employee -> subscribers.getOrDefault(employee, Set.of()).forEach(Subscriber::wakeSoon));
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    private final class Subscriber {

        private final EmployeeId employee;
        private final Consumer<Wake> listener;
        private final AtomicBoolean pending = new AtomicBoolean();

        Subscriber(EmployeeId employee, Consumer<Wake> listener) {
            this.employee = employee;
            this.listener = listener;
        }

        // a hundred reminders in one sweep are one reading, not a hundred
        void wakeSoon() {
            if (!executor.isShutdown() && pending.compareAndSet(false, true)) {
                executor.execute(this::run);
            }
        }

        private void run() {
            pending.set(false);
            try {
                listener.accept(new Wake(employee));
            } catch (RuntimeException e) {
                LOG.warn("a screen of employee {} could not be woken", employee.value(), e);
            }
        }
    }
}
