package org.stationportal.reminders.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stationportal.reminders.SweepRun;

class SweepFoldTest {

    @Test
    void idleRunsOneAfterTheOtherAreOneLine() {
        List<SweepRun> runs = List.of(idle(9), idle(8), busy(7), idle(6), busy(5), busy(4), idle(3), idle(2), idle(1));
        assertThat(SweepFold.of(runs))
                .extracting(fold -> fold.latest().id(), fold -> fold.earliest().id(), SweepFold::count)
                .containsExactly(
                        tuple(9L, 8L, 2),
                        tuple(7L, 7L, 1),
                        tuple(6L, 6L, 1),
                        tuple(5L, 5L, 1),
                        tuple(4L, 4L, 1),
                        tuple(3L, 1L, 3));
    }

    @Test
    void aRunThatHasNotEndedIsNotFolded() {
        var open = new SweepRun(2, Instant.EPOCH, Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(SweepFold.of(List.of(open, idle(1)))).hasSize(2);
    }

    private static SweepRun idle(long id) {
        return new SweepRun(id, Instant.EPOCH, Optional.of(Instant.EPOCH), 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static SweepRun busy(long id) {
        return new SweepRun(id, Instant.EPOCH, Optional.of(Instant.EPOCH), 3, 2, 1, 0, 0, 0, 0, 1);
    }
}
