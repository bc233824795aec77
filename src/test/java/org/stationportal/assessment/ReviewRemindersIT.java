package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthScene.Scene;
import org.stationportal.base.Texts;
import org.stationportal.organization.EmployeeId;

/** Those who have entries to decide are reminded by the 3rd; the head sees who is missing. */
@IntegrationTest
@UseCase("UC-026")
class ReviewRemindersIT {

    @Autowired
    private MonthScene scenes;

    @Autowired
    private ReviewReminders reminders;

    @Autowired
    private MonthLetters letters;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLeaderIsRemindedTwiceAndThenTheHeadIsTold() {
        Scene scene = scenes.at(MonthState.OPEN);
        // the 1st is a Sunday
        on("2026-11-01");
        assertThat(cards(scene.leader(), "REVIEW")).isZero();
        on("2026-11-02");
        on("2026-11-02");
        assertThat(cards(scene.leader(), "REVIEW")).isEqualTo(1);
        assertThat(cards(scene.fitter(), "REVIEW")).isZero();
        assertThat(cards(scene.head(), "MISSING")).isZero();
        on("2026-11-03");
        on("2026-11-04");
        assertThat(cards(scene.leader(), "REVIEW")).isEqualTo(2);
        assertThat(cards(scene.head(), "MISSING")).isEqualTo(1);
        assertThat(cards(scene.deputy(), "MISSING")).isEqualTo(1);
        String card = jdbc.sql("select distinct m.payload_id from message m join month_result r"
                        + " on m.payload_id = concat(r.id, '/MISSING') where r.station_id = :station")
                .param("station", scene.people().station().value())
                .query(String.class)
                .single();
        assertThat(letters.title(card, Texts.CHINESE)).isEqualTo("2026年10月考核：复核未完成");
        assertThat(letters.text(card, Texts.CHINESE)).isEqualTo("用电营业班还有 1 条记录未认定");
        scenes.confirm(scene, scene.entry());
        assertThat(letters.text(card, Texts.CHINESE)).isEqualTo("现已全部认定。");
    }

    @Test
    void whoeverHasDecidedEverythingIsLeftAlone() {
        Scene scene = scenes.at(MonthState.TEAM_REVIEW);
        scenes.confirm(scene, scene.entry());
        on("2026-11-03");
        assertThat(cards(scene.leader(), "REVIEW")).isZero();
        assertThat(cards(scene.head(), "MISSING")).isZero();
    }

    private void on(String day) {
        clock.set(day + "T00:10");
        reminders.run(LocalDate.parse(day));
    }

    private long cards(EmployeeId recipient, String kind) {
        return jdbc.sql("""
                select count(*) from message m join conversation c on c.id = m.conversation_id
                where c.owner_id = :who and m.payload_type = 'assessment.month' and m.payload_id like :kind""")
                .param("who", recipient.value())
                .param("kind", "%/" + kind)
                .query(Long.class)
                .single();
    }
}
