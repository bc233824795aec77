package org.stationportal.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.reminders.Sweep;

/** What people do in the demo station's past, in the order of time; in between the portal does what is due. */
@Component
@Profile("demo")
class Script {

    private final DemoTime time;
    private final Sweep sweep;
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingInt(Act::number));
    private int number;

    Script(DemoTime time, Sweep sweep) {
        this.time = time;
        this.sweep = sweep;
    }

    /** Somebody does something at the instant; it may bring about further acts, later ones. */
    void at(Instant instant, Runnable piece) {
        acts.add(new Act(instant, number++, piece));
    }

    /** Plays all acts and all that is due up to the instant (inclusive); what lies later is forgotten. */
    void playUntil(Instant end) {
        while (!acts.isEmpty() && !acts.element().at().isAfter(end)) {
            Act act = acts.remove();
            time.play(act.at(), instant -> {});
            act.piece().run();
            // not left to the sweep after a change: the next act must find everything handled
            sweep.run();
        }
        time.play(end, instant -> {});
        acts.clear();
    }

    private record Act(Instant at, int number, Runnable piece) {}
}
