package org.stationportal.losses.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.losses.LossFixture;
import org.stationportal.losses.LossState;
import org.stationportal.losses.PlaceKind;
import org.stationportal.organization.Post;

/** Energies by the API: all of a list or none, once per key, and the losses of a month. */
@IntegrationTest
@UseCase("UC-021")
class LossApiIT {

    @Autowired
    private LossApi api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private LossFixture fixture;

    private TestStation.People people;
    private String one;
    private String two;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
        one = fixture.area(people);
        two = fixture.area(people);
    }

    @Test
    void aListIsTakenOnceWhateverIsRepeated() {
        String key = UUID.randomUUID().toString();
        var list = List.of(
                energy(one, "2026-09", "1000", "950"),
                energy(one, "2026-10", "1000", "900"),
                energy(two, "2026-10", "0", "0"));
        var first = post(key, list);
        assertThat(first.getBody()).isEqualTo("{\"lines\":3,\"changed\":3}");
        assertThat(post(key, list).getBody()).isEqualTo(first.getBody());
        assertThat(post(null, list).getBody()).isEqualTo("{\"lines\":3,\"changed\":0}");
        Page<LossAnswer> october = fixture.asIntegration(people, () -> api.month("2026-10", PlaceKind.AREA, 0, 10));
        assertThat(october.rows())
                .extracting(LossAnswer::no, LossAnswer::ratePercent, LossAnswer::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(one, new BigDecimal("10.00"), LossState.HIGH),
                        org.assertj.core.groups.Tuple.tuple(two, null, LossState.NOT_COMPUTABLE));
        assertThat(october.total()).isEqualTo(2);
    }

    @Test
    void oneBadLineRefusesTheWholeListAndIsNamed() {
        refused("rows[2].no", List.of(energy(one, "2026-09", "1000", "950"), energy("NOWHERE", "2026-10", "1", "1")));
        refused("rows[1].sold", List.of(energy(one, "2026-10", "1000", "-5")));
        refused("month", List.of(energy(one, "2026-13", "1000", "950")));
        refused("rows[1].place", List.of(new EnergyRequest(null, one, "2026-10", BigDecimal.ONE, BigDecimal.ONE)));
        refused("rows[1].suppliedKwh", List.of(energy(one, "2026-10", "1e12", "950")));
        assertThat(fixture.asIntegration(people, () -> api.month("2026-09", PlaceKind.AREA, 0, 10))
                        .rows())
                .extracting(LossAnswer::suppliedKwh)
                .containsOnlyNulls();
    }

    @Test
    void whoMayNotEnterIsRefused() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> stations.as(
                        people.get(Post.AREA_MANAGER),
                        () -> api.enter(null, false, "", List.of(energy(one, "2026-10", "1", "1")))));
    }

    private void refused(String field, List<EnergyRequest> list) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> post(null, list))
                .satisfies(broken -> assertThat(broken.field()).isEqualTo(Optional.of(field)));
    }

    private ResponseEntity<String> post(@Nullable String key, List<EnergyRequest> list) {
        return fixture.asIntegration(people, () -> api.enter(key, false, "", list));
    }

    private static EnergyRequest energy(String no, String month, String supplied, String sold) {
        return new EnergyRequest(PlaceKind.AREA, no, month, new BigDecimal(supplied), new BigDecimal(sold));
    }
}
