package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who may do what with plans, post by post. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class PlanPermissionsIT {

    private static final Set<Post> GENERATE = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);
    private static final Set<Post> STATION = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);
    private static final Set<Post> DECIDE = EnumSet.of(Post.READING_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);
    private static final Set<Post> DEMOLITION = EnumSet.of(
            Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.READING_TEAM_LEADER, Post.ADMINISTRATOR);
    private static final Set<Post> CHECK_PLAN =
            EnumSet.of(Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.READING_TEAM_LEADER);

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanWork work;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private PlanCalendar calendar;

    @Autowired
    private CollectedTariffs collected;

    @Autowired
    private Postponements postponements;

    @Autowired
    private DemolitionAreas demolitions;

    private PlanFixture.October october;

    @BeforeEach
    void october() {
        october = fixture.october();
        fixture.day("2026-10-06", october.people());
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void theMonthIsMadeBySpecialistsLeadersHeadsAndTheAdministrator(Post post) {
        allowed(GENERATE.contains(post), post, () -> plans.generate());
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void aPlanIsReadByItsHoldersHisTeamsLeaderAndTheStations(Post post) {
        boolean reads = post == Post.AREA_MANAGER || post == Post.READING_TEAM_LEADER || STATION.contains(post);
        PlanSummary collection = fixture.one(october, PlanKind.TARIFF_COLLECTION);
        var filter = new PlanFilter(LocalDate.of(2026, 10, 1), Optional.of(PlanKind.TARIFF_COLLECTION), false);
        EmployeeId reader = october.people().get(post);
        assertThat(stations.as(reader, () -> plans.page(filter, 0, 10)).total()).isEqualTo(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> plans.find(collection.id())).isPresent())
                .isEqualTo(reads);
        assertThat(stations.as(reader, () -> plans.items(collection.id(), ItemFilter.ALL, 0, 10))
                        .total())
                .isEqualTo(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> plans.byArea(collection.id()))).hasSize(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> plans.byPerson(collection.id()))).hasSize(reads ? 1 : 0);
        PlanItem item = fixture.first(october, collection);
        assertThat(stations.as(reader, () -> work.find(item.id())).isPresent()).isEqualTo(reads);
        stations.run(
                october.people().get(Post.AREA_MANAGER),
                () -> work.complete(new CompleteItem(
                        item.id(),
                        LocalDate.of(2026, 10, 6),
                        Result.FINE,
                        "",
                        List.of(new TariffDoubt(fixture.customerNo(october, 2), "居民电价用于经营")))));
        assertThat(stations.as(reader, () -> collected.doubts(item))).hasSize(reads ? 1 : 0);
        assertThat(stations.as(reader, () -> calendar.days(filter))).hasSize(reads ? 1 : 0);
        boolean readsTheSummary = post == Post.READING_TEAM_LEADER || STATION.contains(post);
        PlanId summary = fixture.one(october, PlanKind.TARIFF_SUMMARY).id();
        assertThat(stations.as(reader, () -> collected.of(summary))).hasSize(readsTheSummary ? 1 : 0);
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.STATION_HEAD), () -> plans.find(collection.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void anItemIsReportedDoneByItsHolderOnly(Post post) {
        PlanItem item = fixture.first(october, fixture.one(october, PlanKind.TARIFF_COLLECTION));
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_COLLECTION);
        assertThat(stations.as(october.people().get(post), () -> work.mayComplete(item, plan)))
                .isEqualTo(post == Post.AREA_MANAGER);
        allowed(
                post == Post.AREA_MANAGER,
                post,
                () -> work.complete(new CompleteItem(item.id(), LocalDate.of(2026, 10, 6), Result.FINE, "")));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void theCheckPlanIsChangedAndReleasedByTheThreeWhoHoldIt(Post post) {
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_CHECK);
        EmployeeId person = october.people().get(post);
        boolean holds = CHECK_PLAN.contains(post);
        assertThat(stations.as(person, () -> changes.mayChange(plan))).isEqualTo(holds);
        assertThat(stations.as(person, () -> plans.mayRelease(plan))).isEqualTo(holds);
        allowed(holds, post, () -> changes.add(plan.id(), fixture.customerNo(october, 1), ""));
        if (!holds) {
            stations.run(
                    october.people().get(Post.OPERATIONS_SPECIALIST),
                    () -> changes.add(plan.id(), fixture.customerNo(october, 1), ""));
        }
        PlanItem item = fixture.first(october, plan);
        allowed(holds, post, () -> plans.release(plan.id(), ""));
        allowed(holds, post, () -> changes.remove(item.id(), "客户已销户"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoOwesAnItemAsksAndALeaderOrHeadDecides(Post post) {
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_COLLECTION);
        PlanItem item = fixture.first(october, plan);
        var wish = new AskPostponement(item.id(), AskPostponement.Cause.CONFLICT, "抢修任务冲突", "抢修工单 20261006");
        allowed(post == Post.AREA_MANAGER, post, () -> postponements.ask(wish));
        if (post != Post.AREA_MANAGER) {
            stations.run(october.people().get(Post.AREA_MANAGER), () -> postponements.ask(wish));
        }
        EmployeeId person = october.people().get(post);
        long asked = stations.as(october.people().get(Post.STATION_HEAD), () -> postponements.of(plan.id()))
                .getFirst()
                .id();
        boolean reads = post == Post.AREA_MANAGER || post == Post.READING_TEAM_LEADER || STATION.contains(post);
        assertThat(stations.as(person, () -> postponements.of(plan.id()))).hasSize(reads ? 1 : 0);
        assertThat(stations.as(person, postponements::waitingForMe)).hasSize(DECIDE.contains(post) ? 1 : 0);
        allowed(DECIDE.contains(post), post, () -> postponements.decide(asked, false, "人手足够，请按期完成"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void demolitionAreasAreKeptBySpecialistsTheReadingLeaderAndTheAdministrator(Post post) {
        boolean keeps = DEMOLITION.contains(post);
        assertThat(stations.as(october.people().get(post), demolitions::all)).hasSize(1);
        allowed(keeps, post, () -> demolitions.end(october.area(), LocalDate.of(2026, 10, 6)));
        if (keeps) {
            allowed(true, post, () -> demolitions.mark(october.area(), LocalDate.of(2026, 10, 7), "再次拆迁"));
        } else {
            allowed(false, post, () -> demolitions.mark(october.area(), LocalDate.of(2026, 12, 1), "再次拆迁"));
        }
    }

    private void allowed(boolean may, Post post, Runnable action) {
        EmployeeId person = october.people().get(post);
        if (may) {
            stations.run(person, action);
        } else {
            assertThatThrownBy(() -> stations.run(person, action))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
        }
    }
}
