package org.stationportal.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.Found;
import org.stationportal.organization.Post;

/** Repair calls are found by number, and only by whoever may see them. */
@IntegrationTest
@UseCase("UC-018")
class RepairFinderIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private RepairCalls calls;

    @Autowired
    private RepairFinder finder;

    @Test
    void aCallIsFoundByItsNumberAndByThatOfTheHotline() {
        clock.set("2026-09-30T09:00");
        var people = stations.create();
        String no = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> calls.log(new LogRepairCall(
                        UUID.randomUUID(),
                        Source.HOTLINE_95598,
                        "WX-77019",
                        null,
                        "",
                        "13812345678",
                        "东街 8 号",
                        null,
                        Outage.AREA,
                        false,
                        Place.CITY,
                        "整片停电",
                        clock.instant(),
                        List.of())));
        var head = people.get(Post.STATION_HEAD);
        assertThat(stations.as(head, () -> finder.find(no.toLowerCase(java.util.Locale.ROOT), 5)))
                .extracting(Found::path)
                .containsExactly("repair-calls/" + no);
        assertThat(stations.as(head, () -> finder.find("wx-770", 5)))
                .extracting(Found::title)
                .containsExactly(no);
        assertThat(stations.as(head, () -> finder.find("BX%%", 5))).isEmpty();
        assertThat(stations.as(people.get(Post.FITTER), () -> finder.find(no, 5)))
                .isEmpty();
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.STATION_HEAD), () -> finder.find(no, 5)))
                .isEmpty();
    }
}
