package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;

class GraceTest {

    private static final WorkingTime OFFICE = new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "2026-10-16T17:30, 1, CALENDAR_DAYS, 2026-10-17T17:30",
        "2026-10-16T17:30, 1, WORKING_DAYS, 2026-10-19T17:30",
        "2026-10-16T16:00, 2, WORKING_DAYS, 2026-10-20T16:00",
        // a month that ends on a Saturday; 24:00 of Friday
        "2026-10-31T17:30, 1, WORKING_DAYS, 2026-11-02T17:30",
        "2026-10-17T00:00, 1, WORKING_DAYS, 2026-10-20T00:00",
        "2026-10-17T00:00, 1, CALENDAR_DAYS, 2026-10-18T00:00",
        "2026-10-16T17:30, 45, MINUTES, 2026-10-16T18:15",
        "2026-10-16T17:30, 0, WORKING_DAYS, 2026-10-16T17:30",
    })
    void endsSoLongAfterDue(LocalDateTime due, int amount, Grace.Unit unit, LocalDateTime end) {
        assertThat(new Grace(amount, unit).after(at(due), OFFICE)).isEqualTo(at(end));
    }

    @Test
    void comesFromTheOneFigureThatIsPositive() {
        assertThat(clause(Map.of()).grace()).isEqualTo(Grace.NONE);
        assertThat(clause(Map.of("graceDays", 0, "graceWorkingDays", 0)).grace())
                .isEqualTo(Grace.NONE);
        assertThat(clause(Map.of("graceDays", 1, "graceMinutes", 0)).grace())
                .isEqualTo(new Grace(1, Grace.Unit.CALENDAR_DAYS));
        assertThat(clause(Map.of("graceDays", 0, "graceWorkingDays", 2)).grace())
                .isEqualTo(new Grace(2, Grace.Unit.WORKING_DAYS));
        assertThat(clause(Map.of("graceMinutes", 30)).grace()).isEqualTo(new Grace(30, Grace.Unit.MINUTES));
    }

    @Test
    void hasOneUnitOnly() {
        for (Map<String, Integer> figures : List.of(
                Map.of("graceDays", 1, "graceWorkingDays", 1),
                Map.of("graceWorkingDays", 1, "graceDays", 1, "graceMinutes", 0))) {
            assertThatThrownBy(() -> clause(figures)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
                assertThat(violation.key()).isEqualTo("calendar.rule.graces");
                assertThat(violation.field()).contains("graceWorkingDays");
            });
        }
        assertThatThrownBy(() -> new Grace(-1, Grace.Unit.MINUTES)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClauseVersion clause(Map<String, Integer> figures) {
        return new ClauseVersion(
                1,
                "1.2",
                LocalDate.EPOCH,
                figures,
                Map.of(),
                java.util.Set.of(),
                java.util.Optional.empty(),
                "somebody",
                Instant.EPOCH);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PortalTime.ZONE).toInstant();
    }
}
