package org.stationportal.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** What is used of the heap at the most, garbage that is not collected yet included. */
final class HeapPeak {

    private final Thread sampler;
    private volatile long peak;
    private volatile boolean done;

    HeapPeak() {
        sampler = Thread.ofPlatform().daemon().start(() -> {
            while (!done) {
                peak = Math.max(
                        peak,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                LockSupport.parkNanos(5_000_000);
            }
        });
    }

    /** In bytes. */
    double stop() throws InterruptedException {
        done = true;
        sampler.join();
        return peak;
    }
}
