package org.stationportal.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a verification ends, and that asking by due date and by date of verification is the same. */
class VerificationCycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private final VerificationCycle cycle = new VerificationCycle(8);

    @ParameterizedTest
    @CsvSource({
        "2018-09-29, OVERDUE",
        "2018-09-30, DUE_30",
        "2018-10-30, DUE_30",
        "2018-10-31, DUE_90",
        "2018-12-29, DUE_90",
        "2018-12-30, OK"
    })
    void theDaysAroundTheEdges(LocalDate verifiedOn, AgeState state) {
        assertThat(cycle.state(Optional.of(verifiedOn), TODAY)).isEqualTo(state);
    }

    @Test
    void withoutADateNobodyKnows() {
        assertThat(cycle.state(Optional.empty(), TODAY)).isEqualTo(AgeState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 8, 50})
    void dueBeforeIsVerifiedBeforeAlsoInLeapYears(int years) {
        var any = new VerificationCycle(years);
        for (LocalDate due = LocalDate.of(2027, 1, 1); due.isBefore(LocalDate.of(2029, 4, 1)); due = due.plusDays(1)) {
            LocalDate first = any.verifiedBefore(due);
            assertThat(any.dueOn(first)).as("%s", due).isAfterOrEqualTo(due);
            assertThat(any.dueOn(first.minusDays(1))).as("%s", due).isBefore(due);
        }
    }
}
