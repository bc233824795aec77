package org.stationportal.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.MonthCaps;
import org.stationportal.organization.Post;

/** A month under a cap: the sum of the entries, and beside it what the cap leaves of it. */
@IntegrationTest
@UseCase("UC-028")
class CappedMatrixKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private MonthCaps caps;

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void showsWhatTheCapLeavesOfASum() {
        clock.set("2026-10-31T17:00");
        TestStation.People people = stations.create();
        for (String title : new String[] {"台区表停走", "台区表烧坏"}) {
            fixture.breach(people, people.get(Post.FITTER), people.business(), "1.3", "AREA_METER", title);
        }
        fixture.breach(people, people.get(Post.COUNTER_CLERK), people.business(), "1.3", "AREA_METER", "台区表故障");
        stations.run(
                people.get(Post.STATION_HEAD),
                () -> caps.set(Optional.of(new BigDecimal("150")), YearMonth.of(2026, 10), "站务会议定", 0));
        screen.open(people.get(Post.STATION_HEAD), Set.of(MonthView.class));
        UI.getCurrent().navigate("month/2026-10");
        MonthMatrix matrix = _get(MonthMatrix.class);
        assertThat(List.of(sum(matrix, 0), sum(matrix, 1)))
                .containsExactlyInAnyOrder("−200.00 元，封顶后 −150.00 元", "−100.00 元");
        screen.close();

        screen.open(people.get(Post.FITTER), Set.of(MyMonthView.class));
        UI.getCurrent().navigate("my-month/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月考核 −200.00 元，封顶后 −150.00 元");
        screen.close();

        screen.open(people.get(Post.COUNTER_CLERK), Set.of(MyMonthView.class));
        UI.getCurrent().navigate("my-month/2026-10");
        assertThat(_get(H1.class).getText()).isEqualTo("2026年10月考核 −100.00 元");
    }

    private static String sum(MonthMatrix matrix, int row) {
        return ((Button) GridKt._getCellComponent(matrix, row, MonthMatrix.SUM)).getText();
    }
}
