package org.stationportal.plans.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.Post;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanFixture;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.Result;

/** Plans by the API: read within one's reach, items reported done once. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class PlanApiIT {

    @Autowired
    private PlanApi api;

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private TestStation stations;

    private PlanFixture.October october;

    @BeforeEach
    void october() {
        october = fixture.october();
        fixture.day("2026-10-06", october.people());
    }

    @Test
    void theMonthIsReadWithinTheReadersReach() {
        assertThat(stations.as(october.people().get(Post.STATION_HEAD), () -> api.all("2026-10", null, 0, 100))
                        .rows())
                .extracting(PlanAnswer::kind)
                .contains(PlanKind.METER_LIST, PlanKind.TARIFF_COLLECTION, PlanKind.PATROL, PlanKind.TARIFF_CHECK);
        assertThat(stations.as(
                                october.people().get(Post.AREA_MANAGER),
                                () -> api.all(null, PlanKind.TARIFF_COLLECTION, 0, 100))
                        .rows())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.month()).isEqualTo("2026-10");
                    assertThat(plan.owed()).extracting(PlanAnswer.Owed::duty).containsExactly("COMPLETION");
                });
        assertThat(stations.as(october.people().get(Post.COUNTER_CLERK), () -> api.all("2026-10", null, 0, 100))
                        .total())
                .isZero();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        stations.as(october.people().get(Post.STATION_HEAD), () -> api.all("October", null, 0, 100)))
                .matches(violation -> violation.field().orElse("").equals("month"));
    }

    @Test
    void anItemIsReportedDoneOnceAndARepeatGetsTheFirstAnswer() {
        long plan = fixture.one(october, PlanKind.TARIFF_COLLECTION).id().value();
        long item = stations.as(october.people().get(Post.AREA_MANAGER), () -> api.items(plan, null, 0, 10))
                .rows()
                .getFirst()
                .id();
        var request = new CompletionRequest(
                LocalDate.of(2026, 10, 6),
                Result.PROBLEM,
                "一户居民电价经营小卖部",
                List.of(new CompletionRequest.Doubt(fixture.customerNo(october, 2), "居民电价用于经营")));
        String key = UUID.randomUUID().toString();
        ResponseEntity<String> first = complete(item, key, request);
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getBody()).contains("\"state\":\"DONE\"", "\"result\":\"PROBLEM\"");
        assertThat(complete(item, key, request).getBody()).isEqualTo(first.getBody());
        assertThatThrownBy(() -> complete(item, null, request)).isInstanceOf(RuleViolation.class);
        assertThat(stations.as(october.people().get(Post.STATION_HEAD), () -> api.get(plan))
                        .state())
                .isEqualTo(PlanState.DONE);
        assertThat(stations.as(october.people().get(Post.STATION_HEAD), () -> api.items(plan, ItemState.PLANNED, 0, 10))
                        .total())
                .isZero();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatIsNotSeenIsNotThere() {
        long plan = fixture.one(october, PlanKind.TARIFF_COLLECTION).id().value();
        long item = stations.as(october.people().get(Post.AREA_MANAGER), () -> api.items(plan, null, 0, 10))
                .rows()
                .getFirst()
                .id();
        refused("doneOn", item, new CompletionRequest(LocalDate.of(2026, 10, 7), null, null, null));
        refused("remark", item, new CompletionRequest(null, Result.PROBLEM, "", null));
        refused(
                "doubts",
                item,
                new CompletionRequest(
                        null, null, null, List.of(new CompletionRequest.Doubt("0000000000", "居民电价用于经营"))));
        assertThat(stations.as(october.people().get(Post.AREA_MANAGER), () -> api.items(plan, null, 0, 10))
                        .rows()
                        .getFirst()
                        .state())
                .as("nothing was half written")
                .isEqualTo(ItemState.PLANNED);
        var elsewhere = stations.create();
        assertThatThrownBy(() -> stations.as(elsewhere.get(Post.STATION_HEAD), () -> api.get(plan)))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> stations.as(
                        elsewhere.get(Post.STATION_HEAD),
                        () -> api.complete(item, null, new CompletionRequest(null, null, null, null))))
                .isInstanceOf(ResponseStatusException.class);
    }

    private void refused(String field, long item, CompletionRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> complete(item, null, request))
                .matches(violation -> violation.field().orElse("").equals(field));
    }

    private ResponseEntity<String> complete(long item, @Nullable String key, CompletionRequest request) {
        return stations.as(october.people().get(Post.AREA_MANAGER), () -> api.complete(item, key, request));
    }
}
