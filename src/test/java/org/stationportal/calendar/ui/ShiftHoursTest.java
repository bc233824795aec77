package org.stationportal.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingHours.Span;

/** Hours over midnight: one stretch for people, two spans for the portal. */
class ShiftHoursTest {

    @ParameterizedTest
    @CsvSource({
        // as said,                    spans
        "08:00-20:00,                  08:00–20:00",
        "20:00-08:00,                  00:00–08:00 20:00–24:00",
        "20:00-00:00,                  20:00–24:00",
        "00:00-08:00,                  00:00–08:00",
        "00:00-00:00,                  00:00–24:00",
        "08:00-08:00,                  00:00–08:00 08:00–24:00",
        "08:00-12:00 22:00-02:00,      00:00–02:00 08:00–12:00 22:00–24:00",
    })
    void whatIsSaidAndWhatIsCountedAreTheSameHours(String said, String counted) {
        var hours = new ShiftHours(
                Arrays.stream(said.split(" ")).map(ShiftHoursTest::stretch).toList());
        WorkingHours spans = hours.toHours();
        assertThat(spans.spans().stream().map(Span::toString)).containsExactly(counted.split(" "));
        assertThat(ShiftHours.of(spans).toHours()).as("there and back").isEqualTo(spans);
        assertThat(ShiftHours.of(spans)).isEqualTo(hours);
    }

    @Test
    void stretchesThatOverlapAreRefused() {
        var hours = new ShiftHours(List.of(stretch("20:00-08:00"), stretch("07:00-12:00")));
        assertThatThrownBy(hours::toHours)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).contains("spans"));
    }

    private static ShiftHours.Stretch stretch(String text) {
        String[] ends = text.split("-");
        return new ShiftHours.Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
