package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.assessment.MonthScene.OCTOBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthScene.Scene;
import org.stationportal.assessment.PublicationRule.Shown;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** An approved month is published to everybody for some working days, and closed afterwards. */
@IntegrationTest
@UseCase("UC-026")
class MonthPublicationsIT {

    private static final PublicationRule USUAL = new PublicationRule(3, Shown.EVERYBODY);

    @Autowired
    private MonthScene scenes;

    @Autowired
    private Months months;

    @Autowired
    private MonthPublications publications;

    @Autowired
    private MonthClosing closing;

    @Autowired
    private MonthLetters letters;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anApprovedMonthIsPublishedForWorkingDaysAndEverybodyIsToldOnce() {
        Scene scene = scenes.at(MonthState.APPROVED);
        clock.set("2026-11-05T16:00");
        stations.run(scene.deputy(), () -> publications.publish(OCTOBER, USUAL));
        MonthSummary month = scenes.month(scene);
        assertThat(month.state()).isEqualTo(MonthState.PUBLISHED);
        // Thursday; the weekend does not count
        assertThat(month.publishedUntil()).contains(LocalDate.of(2026, 11, 10));
        assertThat(month.history().getLast().actor()).contains(stations.as(scene.deputy(), () -> name(scene.deputy())));
        String card = resultId(scene) + "/PUBLISHED";
        assertThat(cards(card)).isEqualTo(scene.people().all().size());
        assertThat(letters.title(card, Texts.CHINESE)).isEqualTo("2026年10月考核结果公示");
        assertThat(letters.text(card, Texts.CHINESE)).startsWith("公示至 11月10日(周二)");
        assertThat(letters.path(card)).isEqualTo("published/2026-10");
        refused("assessment.error.notPossible.PUBLISHED", scene.head(), () -> publications.publish(OCTOBER, USUAL));
        assertThat(cards(card)).isEqualTo(scene.people().all().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = MonthState.class,
            names = {"OPEN", "TEAM_REVIEW", "SUBMITTED"})
    void onlyWhatIsApprovedIsPublished(MonthState state) {
        Scene scene = scenes.at(state);
        refused("assessment.error.notPossible." + state, scene.head(), () -> publications.publish(OCTOBER, USUAL));
        assertThat(stations.as(scene.fitter(), () -> publications.own(OCTOBER))).isEmpty();
        assertThat(stations.as(scene.fitter(), publications::known)).isEmpty();
    }

    @Test
    void aPublishedMonthClosesByItselfAfterItsLastDay() {
        Scene scene = scenes.at(MonthState.PUBLISHED);
        refused("assessment.error.publicationRuns", scene.head(), () -> publications.close(OCTOBER));
        closing.run(LocalDate.of(2026, 11, 5));
        assertThat(scenes.month(scene).state()).isEqualTo(MonthState.PUBLISHED);
        clock.set("2026-11-06T00:10");
        closing.run(LocalDate.of(2026, 11, 6));
        MonthSummary closed = scenes.month(scene);
        assertThat(closed.state()).isEqualTo(MonthState.CLOSED);
        assertThat(closed.closedAt()).contains(clock.instant());
        assertThat(closed.history().getLast().kind()).isEqualTo(MonthEvent.Kind.CLOSED);
        assertThat(closed.history().getLast().actor()).isEmpty();
        closing.run(LocalDate.of(2026, 11, 7));
        assertThat(scenes.month(scene).history()).hasSize(closed.history().size());
        refused("assessment.error.notPossible.CLOSED", scene.head(), () -> publications.close(OCTOBER));
    }

    @Test
    void aPendingAppealKeepsItOpen() {
        Scene scene = scenes.at(MonthState.PUBLISHED);
        scenes.decided(scene.entry(), EntryDecision.Kind.APPEALED, scene.fitter());
        clock.set("2026-11-09T09:00");
        refused("assessment.error.appealsPending", scene.head(), () -> publications.close(OCTOBER));
        closing.run(LocalDate.of(2026, 11, 9));
        assertThat(scenes.month(scene).state()).isEqualTo(MonthState.PUBLISHED);
        scenes.decided(scene.entry(), EntryDecision.Kind.UPHELD, scene.head());
        stations.run(scene.head(), () -> publications.close(OCTOBER));
        assertThat(scenes.month(scene).state()).isEqualTo(MonthState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = MonthState.class,
            names = {"APPROVED", "PUBLISHED", "CLOSED"})
    void aLateFactLandsInTheOpenMonthAndTheSealedOneStands(MonthState state) {
        Scene scene = scenes.at(state);
        EntryId late = scenes.breach(scene.people(), scene.fitter());
        EntrySummary entry = stations.as(scene.head(), () -> ledger.find(late)).orElseThrow();
        assertThat(entry.month()).isEqualTo(OCTOBER.plusMonths(1));
        assertThat(stations.as(scene.head(), () -> months.figures(OCTOBER)).total())
                .isEqualByComparingTo("-20");
    }

    @Test
    void everybodySeesHisOwnLineAndOthersAsTheStationDecides() {
        Scene scene = scenes.at(MonthState.OPEN);
        clock.set("2026-10-31T09:00");
        TestStation.People people = scene.people();
        EntryId second = scenes.breach(people, people.get(Post.COUNTER_CLERK));
        clock.set("2026-11-02T09:00");
        stations.run(scene.leader(), () -> months.startReview(OCTOBER));
        scenes.confirm(scene, second);
        scenes.submit(scene);
        scenes.approve(scene);
        stations.run(scene.head(), () -> publications.publish(OCTOBER, new PublicationRule(3, Shown.OWN_TEAM)));
        EmployeeId fitter = scene.fitter();
        EmployeeId ofReading = people.get(Post.AREA_MANAGER);
        PublishedRow own = stations.as(fitter, () -> publications.own(OCTOBER)).orElseThrow();
        assertThat(own.payable()).isEqualByComparingTo("-20");
        assertThat(own.amounts()).extracting(PublishedRow.Amount::clauseCode).containsExactly("1.3");
        assertThat(seenBy(fitter)).containsExactly(people.get(Post.COUNTER_CLERK), fitter);
        assertThat(seenBy(ofReading)).isEmpty();
        rule(scene, Shown.OWN);
        assertThat(seenBy(fitter)).containsExactly(fitter);
        assertThat(seenBy(scene.head())).hasSize(2);
        rule(scene, Shown.EVERYBODY);
        assertThat(seenBy(ofReading)).hasSize(2);
        assertThat(stations.as(ofReading, () -> publications.own(OCTOBER))).isEqualTo(Optional.empty());
        assertThat(seenBy(stations.create().get(Post.STATION_HEAD))).isEmpty();
    }

    @Test
    void aRuleIsKeptWithWhoMadeIt() {
        Scene scene = scenes.at(MonthState.APPROVED);
        assertThat(stations.as(scene.head(), publications::rule)).isEqualTo(PublicationRule.USUAL);
        assertThatThrownBy(() -> new PublicationRule(0, Shown.OWN)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new PublicationRule(31, Shown.OWN)).isInstanceOf(RuleViolation.class);
        var five = new PublicationRule(5, Shown.OWN);
        stations.run(scene.head(), () -> publications.publish(OCTOBER, five));
        assertThat(stations.as(scene.deputy(), publications::rule)).isEqualTo(five);
        assertThatThrownBy(() ->
                        jdbc.sql("update publication_rule set working_days = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from publication_rule").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void rule(Scene scene, Shown shown) {
        jdbc.sql("""
                insert into publication_rule (station_id, working_days, shown, changed_by, changed_at)
                values (:station, 3, :shown, :by, utc_timestamp())""")
                .param("station", scene.people().station().value())
                .param("shown", shown.name())
                .param("by", scene.head().value())
                .update();
    }

    private List<EmployeeId> seenBy(EmployeeId reader) {
        return stations.as(reader, () -> publications.lines(OCTOBER, 0, 100)).rows().stream()
                .map(PublishedRow::employee)
                .toList();
    }

    private long resultId(Scene scene) {
        return jdbc.sql("select id from month_result where station_id = :station and month = '2026-10'")
                .param("station", scene.people().station().value())
                .query(Long.class)
                .single();
    }

    private long cards(String payloadId) {
        return jdbc.sql("select count(*) from message where payload_type = 'assessment.month' and payload_id = :id")
                .param("id", payloadId)
                .query(Long.class)
                .single();
    }

    private String name(EmployeeId id) {
        return jdbc.sql("select name from employee where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private void refused(String key, EmployeeId who, Runnable action) {
        assertThatThrownBy(() -> stations.run(who, action))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
