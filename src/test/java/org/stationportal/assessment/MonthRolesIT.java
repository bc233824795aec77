package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.assessment.MonthScene.OCTOBER;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthScene.Scene;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.Post;

/** Who may do what with a month, each cell tried at the service. */
@IntegrationTest
@UseCase("UC-026")
class MonthRolesIT {

    private static final PublicationRule RULE = new PublicationRule(3, PublicationRule.Shown.EVERYBODY);

    /** Done, denied for the role, or refused by a rule that the message names. */
    private enum Cell {
        DONE("x"),
        DENIED("-"),
        REFUSED("r");

        private final String sign;

        Cell(String sign) {
            this.sign = sign;
        }
    }

    @Autowired
    private MonthScene scenes;

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    @Autowired
    private MonthPublications publications;

    @Autowired
    private MovingOn movingOn;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    /** The columns are the posts in their order and, last, a program of the station. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // CC AM FI BC DO BL RL OS LS SH DH AD IN
                "startReview  | OPEN        | - - - - - x x - - x x - -",
                "confirm      | TEAM_REVIEW | - - - - - x r - - r r - -",
                "waive        | TEAM_REVIEW | - - - - - x r - - r r - -",
                "confirmAll   | TEAM_REVIEW | - - - - - x r - - r r - -",
                "waiting      | TEAM_REVIEW | - - - - - x x - - x x - -",
                "progress     | TEAM_REVIEW | - - - - - x x - - x x - -",
                "blocks       | TEAM_REVIEW | - - - - - x x - - x x - -",
                "move         | TEAM_REVIEW | - - - - - - - - - x r - -",
                "submit       | TEAM_REVIEW | - - - - - x x - - - x - -",
                "return       | SUBMITTED   | - - - - - - - - - x - - -",
                "approve      | SUBMITTED   | - - - - - - - - - x - - -",
                "publish      | APPROVED    | - - - - - - - - - x x - -",
                "rule         | APPROVED    | - - - - - - - - - x x - -",
                "close        | PUBLISHED   | - - - - - - - - - x - - -",
                "figures      | SUBMITTED   | - - - - - - - - - x x - x",
                "figures      | APPROVED    | - - - - - - - - - x x - x",
                "state        | SUBMITTED   | x x x x x x x x x x x x x",
                "publication  | PUBLISHED   | x x x x x x x x x x x x -",
                "publication  | CLOSED      | x x x x x x x x x x x x -"
            })
    void eachMayDoHisOwn(String action, MonthState state, String row) {
        Post[] posts = Post.values();
        List<String> found = new ArrayList<>();
        Scene scene = prepared(action, state);
        for (int column = 0; column <= posts.length; column++) {
            Cell cell = tried(action, scene, column < posts.length ? posts[column] : null);
            found.add(cell.sign);
            if (cell == Cell.DONE) {
                scene = prepared(action, state);
            }
        }
        assertThat(found).as(action).isEqualTo(Arrays.asList(row.split(" ")));
    }

    @Test
    void peopleOfAnotherStationReachNothingOfIt() {
        for (MonthState state : List.of(MonthState.TEAM_REVIEW, MonthState.SUBMITTED, MonthState.APPROVED)) {
            Scene scene = scenes.at(state);
            MonthSummary before = scenes.month(scene);
            TestStation.People strangers = stations.create();
            for (Post post : Post.values()) {
                for (String action : actions(scene).keySet()) {
                    outcome(() -> stations.as(
                            strangers.get(post), () -> action(action, scene).apply(scene)));
                }
            }
            assertThat(scenes.month(scene)).isEqualTo(before);
            assertThat(stations.as(strangers.get(Post.STATION_HEAD), () -> months.figures(OCTOBER))
                            .rows())
                    .isEmpty();
            assertThat(stations.as(strangers.get(Post.STATION_HEAD), () -> publications.lines(OCTOBER, 0, 9))
                            .rows())
                    .isEmpty();
        }
    }

    private Scene prepared(String action, MonthState state) {
        Scene scene = scenes.at(state);
        switch (action) {
            case "submit" -> scenes.confirm(scene, scene.entry());
            case "move" -> scenes.decided(scene.entry(), EntryDecision.Kind.APPEALED, scene.fitter());
            case "close" -> clock.set("2026-11-06T09:00");
            default -> {}
        }
        return scene;
    }

    private Cell tried(String action, Scene scene, @org.jspecify.annotations.Nullable Post post) {
        Function<Scene, Object> tried = action(action, scene);
        return outcome(() -> post == null
                ? stations.asProgram(scene.people(), () -> tried.apply(scene))
                : stations.as(scene.people().get(post), () -> tried.apply(scene)));
    }

    private static Cell outcome(java.util.function.Supplier<Object> action) {
        try {
            return action.get().equals(0) ? Cell.REFUSED : Cell.DONE;
        } catch (AccessDeniedException denied) {
            return Cell.DENIED;
        } catch (RuleViolation refused) {
            return Cell.REFUSED;
        }
    }

    private Function<Scene, Object> action(String name, Scene scene) {
        return Objects.requireNonNull(actions(scene).get(name), name);
    }

    private Map<String, Function<Scene, Object>> actions(Scene of) {
        YearMonth month = OCTOBER;
        long version = scenes.month(of).version();
        return Map.ofEntries(
                Map.entry("startReview", s -> done(() -> months.startReview(month))),
                Map.entry("confirm", s -> done(() -> review.confirm(s.entry()))),
                Map.entry("waive", s -> done(() -> review.waive(s.entry(), "停电检修"))),
                Map.entry("confirmAll", s -> review.confirmAll(List.of(s.entry()))),
                Map.entry("waiting", s -> review.waitingForMe(LedgerFilter.of(month), 0, 9)),
                Map.entry("progress", s -> months.progress(month)),
                Map.entry("blocks", s -> months.blocks(month)),
                Map.entry("move", s -> done(() -> movingOn.move(month, "下月处理"))),
                Map.entry("submit", s -> done(() -> months.submit(month))),
                Map.entry("return", s -> done(() -> months.returnForReview(month, "请补充依据"))),
                Map.entry("approve", s -> done(() -> months.approve(month, "test", version))),
                Map.entry("publish", s -> done(() -> publications.publish(month, RULE))),
                Map.entry("rule", s -> publications.rule()),
                Map.entry("close", s -> done(() -> publications.close(month))),
                Map.entry("figures", s -> months.figures(month)),
                Map.entry("state", s -> months.of(month)),
                Map.entry("publication", s -> publications.lines(month, 0, 9)));
    }

    private static Object done(Runnable action) {
        action.run();
        return "done";
    }
}
