package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who may move a clock: each post, each action, on a fault of the business team that the fitter holds. */
@IntegrationTest
class MovesPermissionsIT {

    private static final Set<Post> DIRECTING =
            EnumSet.of(Post.BUSINESS_TEAM_LEADER, Post.DEPUTY_HEAD, Post.STATION_HEAD);

    private enum Action {
        EXTEND(DIRECTING),
        CANCEL(DIRECTING),
        REOPEN(DIRECTING),
        MERGE(DIRECTING),
        REQUEST(Set.of(Post.FITTER)),
        DECIDE(Set.of(Post.DEPUTY_HEAD)),
        RENEW(Set.of(Post.DEPUTY_HEAD)),
        RESUME(Set.of(Post.DEPUTY_HEAD, Post.FITTER));

        private final Set<Post> allowed;

        Action(Set<Post> allowed) {
            this.allowed = allowed;
        }
    }

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private TestObligations obligations;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-02T09:00");
        people = stations.create();
    }

    @ParameterizedTest
    @EnumSource
    void eachPostMayDoWhatItsTableSaysAndNothingElse(Post post) {
        Map<Action, Boolean> outcome = new java.util.EnumMap<>(Action.class);
        Stream.of(Action.values()).forEach(action -> outcome.put(action, permitted(post, action)));
        assertThat(outcome)
                .allSatisfy((action, done) ->
                        assertThat(done).as("%s by %s", action, post).isEqualTo(action.allowed.contains(post)));
    }

    private boolean permitted(Post post, Action action) {
        EmployeeId person = people.get(post);
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        try {
            switch (action) {
                case EXTEND -> stations.run(person, () -> deadlines.extend(id, 1, "设备未到"));
                case CANCEL -> stations.run(person, () -> deadlines.cancel(id, "客户撤回"));
                case REOPEN -> {
                    stations.run(people.get(Post.STATION_HEAD), () -> deadlines.cancel(id, "客户撤回"));
                    stations.run(person, () -> deadlines.reopen(id, new Budget.WorkingDays(1), "复发"));
                }
                case MERGE -> {
                    ObligationId into = obligations.fault(people, new Budget.WorkingDays(4));
                    stations.run(person, () -> deadlines.merge(id, into, "重复"));
                }
                case REQUEST -> request(person, id);
                case DECIDE -> {
                    long request = request(people.get(Post.FITTER), id);
                    stations.run(person, () -> suspensions.decide(request, true, ""));
                }
                case RENEW -> {
                    long request = granted(id);
                    stations.run(person, () -> suspensions.renew(request, "仍未到货"));
                }
                case RESUME -> {
                    long request = granted(id);
                    stations.run(person, () -> suspensions.resume(request, "已到货"));
                }
            }
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.key()).isEqualTo("deadlines.error.notYours");
            return false;
        }
    }

    private long request(EmployeeId person, ObligationId id) {
        EmployeeId deputy = people.get(Post.DEPUTY_HEAD);
        return stations.as(person, () -> suspensions.request(id, "客户要求", "申请单", deputy, null));
    }

    private long granted(ObligationId id) {
        long request = request(people.get(Post.FITTER), id);
        stations.run(people.get(Post.DEPUTY_HEAD), () -> suspensions.decide(request, true, ""));
        return request;
    }
}
