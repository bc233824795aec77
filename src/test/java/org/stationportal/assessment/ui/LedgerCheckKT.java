package org.stationportal.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
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
import org.stationportal.assessment.LedgerChecks;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Anybody of the station starts a check and reads what it found, also what somebody else's check found. */
@IntegrationTest
@UseCase("UC-030")
class LedgerCheckKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private LedgerChecks checks;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void anybodyChecksTheLedgerAndEverybodyReadsTheResult() {
        clock.set("2026-10-20T09:00");
        var people = stations.create();
        EmployeeId fitter = people.get(Post.FITTER);
        fixture.breach(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
        screen.open(fitter, Set.of(LedgerCheckView.class));
        UI.getCurrent().navigate(LedgerCheckView.class);
        assertThat(text()).contains("考核台账校验", "还没有校验过");
        _click(_get(Button.class, spec -> spec.withText("开始校验")));
        await().until(() -> stations.as(fitter, () -> checks.progress().isEmpty()));
        screen.close();

        screen.open(people.get(Post.COUNTER_CLERK), Set.of(LedgerCheckView.class));
        UI.getCurrent().navigate(LedgerCheckView.class);
        assertThat(text()).contains("台账完整，未发现改动", "考核记录 1 条", "fitter").doesNotContain("!assessment");
    }

    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }
}
