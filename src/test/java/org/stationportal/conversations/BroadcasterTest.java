package org.stationportal.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stationportal.organization.EmployeeId;

class BroadcasterTest {

    private static final EmployeeId WANG = new EmployeeId(1);
    private static final EmployeeId LI = new EmployeeId(2);

    private final Broadcaster broadcaster = new Broadcaster();
    private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        broadcaster.stop();
    }

    @Test
    void every_screen_of_a_person_is_woken_also_beside_one_that_fails() throws InterruptedException {
        broadcaster.subscribe(WANG, wake -> {
            throw new IllegalStateException("a broken screen");
        });
        broadcaster.subscribe(WANG, wake -> woken.add("desk"));
        broadcaster.subscribe(WANG, wake -> woken.add("phone"));
        broadcaster.subscribe(LI, wake -> woken.add("another person"));
        broadcaster.wake(List.of(WANG));
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("desk", "phone");
        broadcaster.wake(List.of(WANG));
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("desk", "phone");
        assertThat(woken).isEmpty();
    }

    @Test
    void a_screen_that_is_gone_is_woken_no_more() {
        var screen = broadcaster.subscribe(WANG, wake -> woken.add("gone"));
        screen.remove();
        screen.remove();
        assertThat(broadcaster.present()).isEmpty();
    }

    @Test
    void a_screen_that_is_busy_holds_up_no_other_and_reads_once_more_for_many_wakes() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var readings = new AtomicInteger();
        broadcaster.subscribe(WANG, wake -> {
            readings.incrementAndGet();
            try {
                busy.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        broadcaster.subscribe(LI, wake -> woken.add("not held up"));
        broadcaster.wake(List.of(WANG, LI));
        assertThat(next()).isEqualTo("not held up");
        busy.countDown();
        assertThat(readings).hasValueLessThanOrEqualTo(1);
    }

    private String next() throws InterruptedException {
        return String.valueOf(woken.poll(5, TimeUnit.SECONDS));
    }
}
