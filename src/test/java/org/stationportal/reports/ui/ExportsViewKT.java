package org.stationportal.reports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.AssessmentFixture;
import org.stationportal.assessment.EntryId;
import org.stationportal.organization.Post;
import org.stationportal.reports.EntryPapers;

/** The links to papers by role, and the list of what was taken out. */
@IntegrationTest
@UseCase("UC-029")
class ExportsViewKT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private MonthPaperLinks links;

    @Autowired
    private EntryPapers papers;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theHeadReadsWhoTookWhat() {
        EntryId entry =
                fixture.breach(people, people.get(Post.FITTER), people.business(), "1.3", "OTHER_METER", "电能表停走");
        stations.run(people.get(Post.FITTER), () -> papers.notice(entry));
        screen.open(people.get(Post.STATION_HEAD), Set.of(ExportsView.class));
        UI.getCurrent().navigate("exports");
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid, 0).toString()).contains("考核通知单", "2026年10月");
        assertThat(((Div) GridKt._getCellComponent(grid, 0, ExportsView.LINE))
                        .getElement()
                        .getTextRecursively())
                .contains("考核通知单 · 2026年10月 · ", "10月20日(周二)09:00 · ");
    }

    @Test
    void monthPapersAreOfferedToThoseWhoMayTakeThem() {
        assertThat(offered(Post.STATION_HEAD, false)).isEqualTo(2);
        assertThat(offered(Post.BUSINESS_TEAM_LEADER, false)).isEqualTo(2);
        assertThat(offered(Post.FITTER, false)).isZero();
        assertThat(offered(Post.FITTER, true)).isEqualTo(2);
    }

    private int offered(Post post, boolean own) {
        screen.open(people.get(post), Set.of());
        try {
            var found = links.of(OCTOBER, own ? Optional.of(people.get(post)) : Optional.empty());
            UI.getCurrent().add(new Div(found.toArray(com.vaadin.flow.component.Component[]::new)));
            return _find(Anchor.class).size();
        } finally {
            screen.close();
        }
    }
}
