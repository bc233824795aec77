package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopTest {

    private static final Stop NINE_TO_TEN = stop(9, 10);

    @Test
    void coversItsBeginningAndNotItsEnd() {
        assertThat(NINE_TO_TEN.covers(hour(9).minusNanos(1))).isFalse();
        assertThat(NINE_TO_TEN.covers(hour(9))).isTrue();
        assertThat(NINE_TO_TEN.covers(hour(10).minusNanos(1))).isTrue();
        assertThat(NINE_TO_TEN.covers(hour(10))).isFalse();
        assertThat(new Stop(hour(9), Optional.empty()).covers(hour(99))).isTrue();
        assertThat(new Stop(hour(9), Optional.empty()).covers(hour(8))).isFalse();
    }

    @Test
    void countsEachInstantOnceAndNothingBeforeTheStart() {
        assertThat(Stop.ended(List.of(stop(12, 14), stop(8, 10), stop(9, 11), stop(10, 11), stop(11, 12)), hour(9)))
                .containsExactly(stop(9, 10), stop(10, 11), stop(11, 12), stop(12, 14));
        assertThat(Stop.ended(List.of(stop(7, 8), stop(8, 9), stop(10, 10), stop(12, 11)), hour(9)))
                .isEmpty();
        assertThat(Stop.ended(List.of(new Stop(hour(10), Optional.empty()), stop(11, 12)), hour(9)))
                .containsExactly(stop(11, 12));
    }

    @Test
    void knowsHowLongItStoodBetweenTwoInstants() {
        assertThat(NINE_TO_TEN.within(hour(0), hour(24))).hasHours(1);
        assertThat(NINE_TO_TEN.within(hour(9).plusSeconds(60), hour(24))).hasMinutes(59);
        assertThat(NINE_TO_TEN.within(hour(0), hour(9).plusSeconds(60))).hasMinutes(1);
        assertThat(NINE_TO_TEN.within(hour(0), hour(9))).isEqualTo(Duration.ZERO);
        assertThat(NINE_TO_TEN.within(hour(10), hour(24))).isEqualTo(Duration.ZERO);
        assertThat(NINE_TO_TEN.within(hour(11), hour(24))).isEqualTo(Duration.ZERO);
        assertThat(new Stop(hour(9), Optional.empty()).within(hour(0), hour(24)))
                .hasHours(15);
    }

    private static Stop stop(int from, int to) {
        return new Stop(hour(from), Optional.of(hour(to)));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-10-09T00:00:00Z").plusSeconds(3600L * hour);
    }
}
