package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Drafts of the counter: one's own, one for each business, and not for ever. */
@IntegrationTest
@UseCase("UC-017")
class CounterDraftsIT {

    private static final String BUSINESS = "counter.business.application";

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private CounterDrafts drafts;

    private EmployeeId clerk;
    private EmployeeId other;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        var people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        other = people.get(Post.STATION_HEAD);
    }

    @Test
    void theLatestIsKeptForOneselfAndTheBusiness() {
        UUID submission = UUID.randomUUID();
        keep(submission, Map.of("remark", "先"));
        keep(submission, Map.of("remark", "先打“电话”\n'; --", "phone", "138"));
        KeptDraft found = stations.as(clerk, () -> drafts.find(BUSINESS)).orElseThrow();
        assertThat(found.submission()).isEqualTo(submission);
        assertThat(found.values()).containsEntry("remark", "先打“电话”\n'; --").hasSize(2);
        assertThat(found.keptAt()).isEqualTo(clock.instant());
        assertThat(stations.as(other, () -> drafts.find(BUSINESS))).isEmpty();
        assertThat(stations.as(clerk, () -> drafts.find("counter.business.meterFault")))
                .isEmpty();
    }

    @Test
    void itIsGoneWhenItWasDiscardedAndAfterThirtyDays() {
        keep(UUID.randomUUID(), Map.of("remark", "先打电话"));
        clock.advance(Duration.ofDays(31));
        assertThat(stations.as(clerk, () -> drafts.find(BUSINESS))).isEmpty();
        keep(UUID.randomUUID(), Map.of("remark", "先打电话"));
        stations.run(clerk, () -> drafts.discard(BUSINESS));
        assertThat(stations.as(clerk, () -> drafts.find(BUSINESS))).isEmpty();
    }

    @Test
    void whatIsTooLargeForAFormIsNotKept() {
        assertThat(stations.as(
                        clerk, () -> drafts.keep(BUSINESS, UUID.randomUUID(), Map.of("remark", "字".repeat(30_000)))))
                .isEmpty();
        assertThat(stations.as(clerk, () -> drafts.find(BUSINESS))).isEmpty();
    }

    @Test
    void nobodyWhoIsNotSignedInHasOne() {
        assertThatThrownBy(() -> drafts.find(BUSINESS)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private void keep(UUID submission, Map<String, String> values) {
        stations.run(clerk, () -> drafts.keep(BUSINESS, submission, values));
    }
}
