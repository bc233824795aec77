package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.DeadlineExplanation;

/** Random histories from seeds, against the slow reference and against what must hold for all of them. */
class DueDatesReferenceTest {

    private static final int SEEDS = 3000;

    @Test
    void isDueWhenTheSlowReferenceSays() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            assertThat(history.computed().due())
                    .as("seed %d: %s", seed, history)
                    .isEqualTo(SlowDueDates.due(
                            history.budget(), history.start(), history.time(), history.stops(), history.extension()));
        });
    }

    @Test
    void isExplainedAsItIsComputed() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            Grace grace = new Grace((int) seed % 3, Grace.Unit.values()[(int) seed % Grace.Unit.values().length]);
            Deadline computed = DueDates.compute(
                    history.budget(), history.start(), history.time(), history.stops(), history.extension(), grace);
            DeadlineExplanation explained = DayByDay.explain(
                    history.budget(),
                    history.start(),
                    history.time(),
                    history.stops(),
                    history.extension(),
                    grace,
                    Optional.empty());
            assertThat(explained.due()).as("seed %d: %s", seed, history).isEqualTo(computed.due());
            assertThat(explained.assessableFrom()).isEqualTo(computed.assessableFrom());
            assertThat(explained.provisional()).isEqualTo(computed.provisional());
            assertThat(explained.calendarVersion()).isEqualTo(computed.calendarVersion());
            assertCounted(history, explained);
        });
    }

    private static void assertCounted(RandomHistory history, DeadlineExplanation explained) {
        if (DueDates.countsWorkingDays(history.budget())) {
            int days = history.budget() instanceof Budget.WorkingDays working
                    ? working.days()
                    : ((Budget.DaysAfter) history.budget()).days();
            assertThat(explained.days().stream().filter(CountedDay::counted)).hasSize(days + history.extension());
            assertThat(explained.days().getLast().counted()).isTrue();
        }
        if (history.budget() instanceof Budget.Elapsed(Duration duration)) {
            assertThat(explained.days().stream().map(CountedDay::ran).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(duration.plusMinutes(history.extension()));
        }
    }

    @Test
    void doesNotCareInWhatOrderOrInHowManyPiecesTheClockStood() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            var random = new Random(seed);
            var pieces = new ArrayList<Stop>();
            for (Stop stop : history.stops()) {
                Instant to = stop.to().orElse(stop.from());
                Instant cut = stop.from()
                        .plusSeconds(random.nextLong(
                                Math.max(1, Duration.between(stop.from(), to).toSeconds())));
                pieces.addFirst(new Stop(stop.from(), Optional.of(cut)));
                pieces.addFirst(new Stop(cut, stop.to()));
            }
            assertThat(history.computed(pieces))
                    .as("seed %d: %s", seed, history)
                    .isEqualTo(history.computed());
        });
    }

    @Test
    void isNeverDueEarlierBecauseTheClockStood() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            List<Stop> stops = history.stops();
            for (int i = 0; i < stops.size(); i++) {
                assertThat(history.computed(stops.subList(0, i)).due())
                        .as("seed %d: %s", seed, history)
                        .isBeforeOrEqualTo(
                                history.computed(stops.subList(0, i + 1)).due());
            }
        });
    }

    @Test
    void isNotMovedByAStopOfLengthZeroNorByOneThatStillStands() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            Deadline computed = history.computed();
            for (Instant at :
                    List.of(history.start(), computed.due(), history.start().plusSeconds(86_400))) {
                for (Optional<Instant> to : List.of(Optional.of(at), Optional.<Instant>empty())) {
                    var more = new ArrayList<>(history.stops());
                    more.add(new Stop(at, to));
                    assertThat(history.computed(more))
                            .as("seed %d: %s", seed, history)
                            .isEqualTo(computed);
                }
            }
        });
    }

    @Test
    void isNeverDueEarlierForAnExtension() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomHistory history = RandomHistory.of(seed);
            var longer = new RandomHistory(
                    history.budget(), history.start(), history.time(), history.stops(), history.extension() + 1);
            assertThat(longer.computed().due())
                    .as("seed %d: %s", seed, history)
                    .isAfter(history.computed().due());
        });
    }
}
