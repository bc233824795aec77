package org.stationportal.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
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

/** The evidence page of an entry: all that it rests on, and its papers for those who may take them. */
@IntegrationTest
@UseCase("UC-029")
class EntryViewKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;
    private EntryId entry;

    @BeforeEach
    void station() {
        clock.set("2026-10-20T09:00");
        people = stations.create();
        entry = fixture.breach(people, people.get(Post.FITTER), people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void thePageShowsAllThatTheEntryRestsOn() {
        open(Post.FITTER);
        assertThat(KaribuScreen.text(_get(Main.class)))
                .contains("电能表停走", "应办事项与时限", "本记录所依据", "经办人与持有时间", "标准 2025-01 · 居民表 20.00 元", "本条校验码", "打印")
                .doesNotContain("!assessment", "!reports", "每单位");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("绩效考核通知单", "证据包");
    }

    @Test
    void whoOnlyReadsTheLedgerTakesNoPapers() {
        open(Post.OPERATIONS_SPECIALIST);
        assertThat(KaribuScreen.text(_get(Main.class))).contains("电能表停走");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).doesNotContain("绩效考核通知单", "证据包");
    }

    private void open(Post post) {
        screen.open(people.get(post), Set.of(EntryView.class));
        UI.getCurrent().navigate(EntryView.path(entry));
    }
}
