package org.stationportal.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.Review;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Role × action: who files, withdraws, decides and reads an appeal, and who decides those of whom. */
@IntegrationTest
@UseCase("UC-027")
class AppealPermissionsIT {

    private enum Actor {
        PERSON,
        COLLEAGUE,
        OWN_LEADER,
        OTHER_LEADER,
        DEPUTY,
        HEAD,
        ADMINISTRATOR,
        SPECIALIST,
        INTEGRATION,
        OTHER_STATION
    }

    @Autowired
    private Appeals appeals;

    @Autowired
    private Appealing appealing;

    @Autowired
    private Review review;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AppealFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    private TestStation.People people;
    private TestStation.People others;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EmployeeId deputy;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-27T09:00");
        people = stations.create();
        others = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        deputy = people.get(Post.DEPUTY_HEAD);
        head = people.get(Post.STATION_HEAD);
    }

    @ParameterizedTest
    @CsvSource({
        // actor, file, withdraw, decide first, first after the leader confirmed, decide second, read, add evidence
        "PERSON,        yes, yes, no,  no,  no,  yes, yes",
        "COLLEAGUE,     no,  no,  no,  no,  no,  no,  no",
        "OWN_LEADER,    no,  no,  yes, no,  no,  yes, no",
        "OTHER_LEADER,  no,  no,  no,  no,  no,  no,  no",
        "DEPUTY,        no,  no,  no,  yes, no,  yes, no",
        "HEAD,          no,  no,  no,  no,  yes, yes, no",
        "ADMINISTRATOR, no,  no,  no,  no,  no,  no,  no",
        "SPECIALIST,    no,  no,  no,  no,  no,  no,  no",
        "INTEGRATION,   no,  no,  no,  no,  no,  yes, no",
        "OTHER_STATION, no,  no,  no,  no,  no,  no,  no",
    })
    void everyCell(
            Actor actor,
            String files,
            String withdraws,
            String decidesFirst,
            String decidesConfirmed,
            String decidesSecond,
            String reads,
            String adds) {
        EntryId entry = entry(fitter);
        cell(actor, files, () -> appealing.file(request(entry)));
        EntryId another = entry(fitter);
        AppealId pending = stations.as(fitter, () -> appealing.file(request(another)));
        boolean sees = reads.equals("yes");
        assertThat(as(actor, () -> appeals.find(pending)).isPresent()).isEqualTo(sees);
        assertThat(as(actor, () -> appeals.steps(pending)).isEmpty()).isEqualTo(!sees);
        assertThat(as(actor, () -> appeals.page(AppealFilter.ALL, 0, 10)).rows().stream()
                        .anyMatch(appeal -> appeal.id().equals(pending)))
                .isEqualTo(sees);
        Owner owner = new Owner("appeals.appeal", String.valueOf(another.value()));
        assertThat(as(actor, () -> attachments.opens(owner))).isEqualTo(sees);
        assertThat(as(actor, () -> attachments.mayAdd(owner))).isEqualTo(adds.equals("yes"));
        cell(actor, withdraws, () -> appealing.withdraw(pending, "已核实"));

        EntryId decided = entry(fitter);
        AppealId first = stations.as(fitter, () -> appealing.file(request(decided)));
        cell(actor, decidesFirst, () -> appealing.uphold(first, "证据不足"));
        if (decidesFirst.equals("no")) {
            cell(actor, "no", () -> appealing.overturn(first, "属实"));
            stations.run(leader, () -> appealing.uphold(first, "证据不足"));
        }
        AppealId second = stations.as(fitter, () -> appealing.file(request(decided)));
        cell(actor, decidesSecond, () -> appealing.uphold(second, "维持"));

        EntryId confirmed = entry(fitter);
        stations.run(leader, () -> review.confirm(confirmed));
        AppealId ofConfirmed = stations.as(fitter, () -> appealing.file(request(confirmed)));
        cell(actor, decidesConfirmed, () -> appealing.overturn(ofConfirmed, "属实"));
    }

    @Test
    void theHeadsOwnTheDeputyDecidesInBothInstances() {
        EntryId entry = entry(head);
        AppealId first = stations.as(head, () -> appealing.file(request(entry)));
        assertThat(decider(first))
                .as("the leader of his team does not stand above him")
                .isEqualTo(deputy);
        refused("appeals.error.oneself", head, () -> appealing.overturn(first, "属实"));
        stations.run(deputy, () -> appealing.uphold(first, "证据不足"));
        AppealId second = stations.as(head, () -> appealing.file(request(entry)));
        assertThat(decider(second)).isEqualTo(deputy);
    }

    @Test
    void theDeputysOwnTheHeadDecides() {
        AppealId first = stations.as(deputy, () -> appealing.file(request(entry(deputy))));
        assertThat(decider(first)).isEqualTo(head);
    }

    @Test
    void aLeadersOwnTheDeputyDecidesAndThenTheHead() {
        EntryId entry = entry(leader);
        AppealId first = stations.as(leader, () -> appealing.file(request(entry)));
        assertThat(decider(first)).isEqualTo(deputy);
        stations.run(deputy, () -> appealing.uphold(first, "证据不足"));
        assertThat(decider(stations.as(leader, () -> appealing.file(request(entry)))))
                .isEqualTo(head);
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"BUSINESS_TEAM_LEADER", "DEPUTY_HEAD", "STATION_HEAD"})
    void nobodyDecidesHisOwnWhateverHisPost(Post post) {
        EmployeeId self = people.get(post);
        AppealId id = stations.as(self, () -> appealing.file(request(entry(self))));
        refused("appeals.error.oneself", self, () -> appealing.uphold(id, "维持"));
        refused("appeals.error.oneself", self, () -> appealing.overturn(id, "属实"));
    }

    private EntryId entry(EmployeeId who) {
        return fixture.entry(people, who, people.business());
    }

    private EmployeeId decider(AppealId id) {
        return stations.as(head, () -> appeals.find(id)).orElseThrow().decider().id();
    }

    private static FileAppeal request(EntryId entry) {
        return new FileAppeal(entry, AppealKind.APPEAL, "记录与事实不符，有派工单");
    }

    private void cell(Actor actor, String allowed, Runnable action) {
        Supplier<Object> call = () -> {
            action.run();
            return List.of();
        };
        if (allowed.equals("yes")) {
            as(actor, call);
        } else {
            assertThatThrownBy(() -> as(actor, call)).isInstanceOfAny(RuleViolation.class, AccessDeniedException.class);
        }
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return switch (actor) {
            case PERSON -> stations.as(fitter, action);
            case COLLEAGUE -> stations.as(people.get(Post.COUNTER_CLERK), action);
            case OWN_LEADER -> stations.as(leader, action);
            case OTHER_LEADER -> stations.as(people.get(Post.READING_TEAM_LEADER), action);
            case DEPUTY -> stations.as(deputy, action);
            case HEAD -> stations.as(head, action);
            case ADMINISTRATOR -> stations.as(people.get(Post.ADMINISTRATOR), action);
            case SPECIALIST -> stations.as(people.get(Post.OPERATIONS_SPECIALIST), action);
            case INTEGRATION -> fixture.asIntegration(people, action);
            case OTHER_STATION -> stations.as(others.get(Post.STATION_HEAD), action);
        };
    }

    private void refused(String key, EmployeeId who, Runnable action) {
        assertThatThrownBy(() -> stations.run(who, action))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
